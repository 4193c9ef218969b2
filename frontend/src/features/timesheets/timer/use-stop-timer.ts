import { useLingui } from '@lingui/react/macro'
import { clockOf } from '#lib/hours'
import type { useTimeDeeds } from '../asking/use-time-deeds'

export type TimeDeeds = ReturnType<typeof useTimeDeeds>

/** Ends the timer and says what came of it. */
export function useStopTimer({ verbs, run }: TimeDeeds): () => Promise<boolean> {
  const { t } = useLingui()
  return async () => {
    const kept = await run(verbs.stopTimer, (entries) => {
      const time = clockOf(entries.reduce((sum, { minutes }) => sum + minutes, 0))
      return t`${time} written down`
    })
    return kept !== null
  }
}

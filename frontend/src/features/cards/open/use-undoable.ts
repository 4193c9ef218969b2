import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { tellDone } from '#ui/toast'
import type { Done } from '../asking/card'
import { useOpenCard } from './card-context'

/** Takes my own deed back, or the last one that can be, and says in the server's words what became of it. */
export function useTakeBack() {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  return useCallback(
    async (number?: number) => {
      const undone = await run(() => verbs.undo(number))
      if (undone) tellDone(undone.words ?? t`Taken back`)
    },
    [t, verbs, run],
  )
}

/** Does it without asking twice, and says so with the way back; null when it was refused. */
export function useUndoable() {
  const { run } = useOpenCard()
  const takeBack = useTakeBack()
  return useCallback(
    async (deed: () => Promise<Done>, said: string) => {
      const done = await run(deed)
      if (!done) return null
      const { number } = done
      tellDone(said, number === null ? undefined : () => void takeBack(number))
      return done
    },
    [run, takeBack],
  )
}

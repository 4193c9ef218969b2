import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { tellBusy, tellDone, tellRefused } from '#ui/toast'
import type { BulkOutcome } from '../asking/finding-api'
import { type Change, changeMany, undo } from './bulk-api'

/** Does one thing to many cards, says what was done with the way back, and keeps what was refused to be read. */
export function useChangeMany(chosen: ReadonlySet<number>, onDone: (refused: readonly number[]) => void) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<BulkOutcome | null>(null)
  const words = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))
  const takeBack = async (deed: number, count: number) => {
    const end = tellBusy(t`${plural(count, { one: 'Taking # card back…', other: 'Taking # cards back…' })}`)
    try {
      const { words: said } = await undo(workspace, deed)
      tellDone(said ?? t`Taken back`)
      onDone([])
    } catch (problem) {
      tellRefused(words(problem))
    } finally {
      end()
    }
  }
  const change = async (wish: Change) => {
    setBusy(true)
    const end = tellBusy(t`${plural(chosen.size, { one: 'Changing # card…', other: 'Changing # cards…' })}`)
    try {
      const outcome = await changeMany(workspace, [...chosen], wish)
      const { deed, done, same } = outcome
      const changed = done.length - same.length
      if (done.length > 0) {
        const said = t`${plural(changed, { one: '# card changed', other: '# cards changed' })}`
        const were = t`${plural(same.length, { one: '# was so already', other: '# were so already' })}`
        const all = same.length > 0 ? `${said}, ${were}` : said
        tellDone(all, deed === null ? undefined : () => void takeBack(deed, changed))
      }
      if (outcome.refused.length > 0) setRefused(outcome)
      onDone(outcome.refused.map(({ card }) => card))
    } catch (problem) {
      tellRefused(words(problem))
    } finally {
      end()
      setBusy(false)
    }
  }
  return { busy, refused, change, forget: () => setRefused(null) }
}

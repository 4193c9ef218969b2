import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { hideToast, tellDone, tellRefused } from '#ui/toast'
import { capacityKey, capacityVerbs, type Slots } from './capacity-api'

export interface Deed {
  /** The plan as it will be, shown until the server has answered. */
  shown?: (before: Slots) => Slots
  /** What was done; where it can be taken back, it says so. */
  done?: string
  refused?: (words: string) => void
}

interface Answer {
  number?: number | null
}

/** What the server has not answered yet, wherever it was begun. */
const running = new Set<Promise<unknown>>()

const nameOf = (number: number) => `plan-${number}`

/**
 * Does something to the plan: shown at once, put right when it was refused, and asked anew in the end. Deeds go one
 * after another: what somebody does to a card that they moved a moment ago is done to where it is then, and not
 * refused because of themselves. The deed is told whether it had to wait.
 */
export function useCapacityDeeds() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const verbs = useMemo(() => capacityVerbs(workspace), [workspace])
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    <Told>(deed: (waited: boolean) => Promise<Told>, { shown, done, refused = tellRefused }: Deed = {}) => {
      const key = { queryKey: capacityKey(workspace, 'slots') }
      const askAgain = () => queries.invalidateQueries({ queryKey: capacityKey(workspace) })
      const show = () => shown && queries.setQueriesData<Slots>(key, (slots) => slots && shown(slots))
      const goOn = async (earlier: Promise<unknown>[]) => {
        setBusy(true)
        if (earlier.length > 0) {
          show()
          await Promise.allSettled(earlier)
        }
        await queries.cancelQueries(key)
        const before = queries.getQueriesData<Slots>(key)
        try {
          const asked = deed(earlier.length > 0)
          show()
          const told = await asked
          const number = (told as Answer | undefined)?.number
          const undo = () => void run(() => verbs.undo(number ?? 0))
          if (done) tellDone(done, number ? undo : undefined, number ? nameOf(number) : undefined)
          return told
        } catch (problem) {
          for (const [each, slots] of before) queries.setQueryData(each, slots)
          refused(wordsOf(problem))
          return null
        } finally {
          await askAgain()
          setBusy(false)
        }
      }
      const going = goOn([...running])
      const ended = () => void running.delete(going)
      running.add(going)
      going.then(ended, ended)
      return going
    },
    [queries, workspace, verbs],
  )
  /** My last deed, and what it was. */
  const undoLast = useCallback(async () => {
    const told = await run(() => verbs.undo())
    if (!told) return
    hideToast(nameOf(told.undone))
    tellDone(told.words)
  }, [run, verbs])
  return { verbs, run, undoLast, busy }
}

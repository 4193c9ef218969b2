import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import { moneyKey, moneyVerbs } from './budgets-api'

/** Does it, says what came of it, asks all of money anew. Null when it was refused, in the server's words. */
export function useMoneyDeeds() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const verbs = useMemo(() => moneyVerbs(workspace), [workspace])
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    async <Answer>(
      deed: () => Promise<Answer>,
      done?: string,
      refused: (words: string) => void = tellRefused,
    ): Promise<Answer | null> => {
      setBusy(true)
      try {
        const answer = await deed()
        if (done) tellDone(done)
        return answer
      } catch (problem) {
        refused(wordsOf(problem))
        return null
      } finally {
        await queries.invalidateQueries({ queryKey: moneyKey(workspace) })
        setBusy(false)
      }
    },
    [queries, workspace],
  )
  return { verbs, run, busy }
}

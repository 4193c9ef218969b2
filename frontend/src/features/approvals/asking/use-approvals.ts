import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import { approvalsQuery, approvalVerbs } from './approvals-api'

export const aboutApprovals = /^Approval|^ChangesAsked$/

/** The approvals of a card, asked again when somebody asks, answers or changes what was approved. */
export function useApprovals(card: number) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = approvalsQuery(workspace, card)
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: [workspace, 'approvals'] }),
    [queries, workspace],
  )
  useEntries({ onEntry: ({ card: of }) => of === card && refresh(), onReset: refresh })
  useOnceLive(refresh)
  return useQuery(query)
}

/** Does it, says what came of it, asks again. Null when it was refused, which is said in the server's words. */
export function useApprovalDeeds() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const verbs = useMemo(() => approvalVerbs(workspace), [workspace])
  const run = useCallback(
    async <Answer>(deed: () => Promise<Answer>, done?: string): Promise<Answer | null> => {
      try {
        const answer = await deed()
        if (done) tellDone(done)
        return answer
      } catch (problem) {
        tellRefused(wordsOf(problem))
        return null
      } finally {
        void queries.invalidateQueries({ queryKey: [workspace, 'approvals'] })
        void queries.invalidateQueries({ queryKey: [workspace, 'card'] })
      }
    },
    [queries, workspace],
  )
  return { verbs, run }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import { approvalsQuery, approvalVerbs, type CardApprovals } from './approvals-api'

export const aboutApprovals = /^Approval|^ChangesAsked$/

/** What a gate asks for is a policy of a column. */
const aboutGates = /^Policy|^Column/

/** The approvals of a card, asked again when somebody asks, answers or changes what was approved. */
export function useApprovals(card: number) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = approvalsQuery(workspace, card)
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: [workspace, 'approvals'] }),
    [queries, workspace],
  )
  useEntries({
    onEntry: ({ card: of, kind }) => (of === card || aboutGates.test(kind)) && refresh(),
    onReset: refresh,
  })
  useOnceLive(refresh)
  // That a mail left is no fact of the card: looked at again until it did.
  return useQuery({ ...query, refetchInterval: ({ state }) => (isOnItsWay(state.data) ? soon : false) })
}

const soon = 3000

function isOnItsWay(told: CardApprovals | undefined): boolean {
  return Boolean(
    told?.approvals.some(({ approvers }) =>
      approvers.some(({ links }) => links.some(({ on_its_way }) => on_its_way)),
    ),
  )
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

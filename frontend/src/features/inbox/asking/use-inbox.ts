import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { useUnreachableWords } from '#features/members/doing/use-unreachable-words'
import { tellRefused } from '#ui/toast'
import {
  type Count,
  type Filter,
  fetchRows,
  markAllRead,
  markNoticeRead,
  markRead,
  type Notice,
  type Told,
} from './inbox-api'

/** The rows of the inbox, the newest first, page by page. */
export function useInbox(filter: Filter) {
  const workspace = useWorkspace()
  return useInfiniteQuery({
    queryKey: [workspace, 'inbox', 'rows', filter.unread, filter.reason],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) => fetchRows(workspace, filter, pageParam, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** Reading and unreading; the count and the rows follow the answer. */
export function useReading() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const unreachable = useUnreachableWords()
  const run = useCallback(
    async (deed: () => Promise<Count>) => {
      try {
        queries.setQueryData([workspace, 'inbox', 'count'], await deed())
      } catch (problem) {
        tellRefused(problem instanceof Refusal ? problem.message : unreachable)
      }
      await queries.invalidateQueries({ queryKey: [workspace, 'inbox', 'rows'] })
    },
    [workspace, queries, unreachable],
  )
  return {
    mark: (row: Told, read: boolean) => run(() => markRead(workspace, row.id, read)),
    markNotice: (notice: Notice) => run(() => markNoticeRead(workspace, notice.id)),
    markAll: (until: string, filter: Filter) => run(() => markAllRead(workspace, until, filter.reason)),
  }
}

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import type { Row } from '../asking/finding-api'
import { useChangedCards } from '../asking/use-changed-cards'
import { type Schedule, type ScheduleWish, scheduleOf } from './schedule-api'

/** The cards of a stretch of days, kept up to date by the log: after a fact only its card is asked for again. */
export function useSchedule(wish: ScheduleWish) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const queryKey = useMemo(() => [workspace, 'schedule', wish], [workspace, wish])
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey,
    queryFn: ({ signal }) => scheduleOf(workspace, wish, null, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: false,
  })
  const put = useCallback(
    (ids: readonly number[], rows: readonly Row[]) =>
      queries.setQueryData(queryKey, (was: Schedule | undefined) =>
        was ? { ...was, rows: replacedIn(was.rows, ids, rows) } : was,
      ),
    [queries, queryKey],
  )
  /** Drawn before the server has answered. */
  const draw = useCallback(
    (id: number, change: Partial<Row>) => {
      const rows = queries.getQueryData<Schedule>(queryKey)?.rows ?? []
      put(
        [id],
        rows.flatMap((row) => (row.id === id ? [{ ...row, ...change }] : [])),
      )
    },
    [queries, queryKey, put],
  )
  const askAbout = useCallback(
    async (ids: readonly number[]) => {
      try {
        put(ids, (await scheduleOf(workspace, wish, ids)).rows)
      } catch {
        void refetch()
      }
    },
    [put, workspace, wish, refetch],
  )
  const { changed, forget } = useChangedCards(askAbout, () => void refetch(), wish.filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, other answers.
  useEffect(forget, [queryKey])
  useEntries({ onEntry: changed, onReset: () => void refetch() }, data?.number)
  return { schedule: data, error, refetch, isOld: isPlaceholderData, draw, askAbout }
}

/** The rows with those of `ids` replaced by `now`, in their places; new ones at the end, where they are sorted in. */
export function replacedIn(rows: readonly Row[], ids: readonly number[], now: readonly Row[]): Row[] {
  const asked = new Set(ids)
  const fresh = new Map(now.map((row) => [row.id, row]))
  const kept = rows.flatMap((row) => {
    if (!asked.has(row.id)) return [row]
    const other = fresh.get(row.id)
    fresh.delete(row.id)
    return other ? [other] : []
  })
  return [...kept, ...fresh.values()]
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { fetchCount } from './inbox-api'

const breath = 500
const minute = 60_000
/** The reader of the log follows it by a moment, on a busy house by some seconds: asked ever more rarely. */
const tries = 14
const slower = 1.3

const countQuery = (workspace: string) => ({
  queryKey: [workspace, 'inbox', 'count'],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchCount(workspace, signal),
  refetchInterval: minute,
})

/** How many cards have something unread, as the one who watches has it. */
export function useCount(): number {
  const { data } = useQuery(countQuery(useWorkspace()))
  return data?.unread ?? 0
}

/**
 * Keeps the count fresh: whatever happens, the server is asked how many there are now, until what it counted is
 * all that happened. Stands once, in the shell; an open list is fetched again when the count moves.
 */
export function useLiveCount(): number {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const left = useRef(tries)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { data, dataUpdatedAt, refetch } = useQuery(countQuery(workspace))
  const ask = (after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void refetch(), after)
  }
  const askAnew = (after: number) => {
    left.current = tries
    ask(after)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEntries({ onEntry: () => askAnew(breath), onReset: () => askAnew(0) })
  useOnceLive(() => askAnew(0))
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer, also an equal one.
  useEffect(() => {
    if (!data?.behind || left.current === 0) return
    ask(breath * slower ** (tries - left.current))
    left.current -= 1
  }, [dataUpdatedAt])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when either moves there may be other rows.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: [workspace, 'inbox', 'rows'] })
  }, [data?.number, data?.unread])
  return data?.unread ?? 0
}

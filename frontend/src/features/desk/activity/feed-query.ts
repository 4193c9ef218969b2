import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

export type FeedEntry = components['schemas']['FeedEntry']

export interface FeedFilter {
  board: number | null
  by: number | null
}

const breath = 800

/** What has happened, newest first, page by page; what happens meanwhile comes in at the top. */
export function useActivity({ board, by }: FeedFilter) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const queryKey = [workspace, 'activity', board, by]
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const lookAgain = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void queries.invalidateQueries({ queryKey }), breath)
  }
  useEntries({ onEntry: lookAgain })
  useOnceLive(lookAgain)
  return useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/{workspace}/activity', {
          params: {
            path: { workspace },
            query: {
              ...(pageParam === undefined ? {} : { before: pageParam }),
              ...(board === null ? {} : { board }),
              ...(by === null ? {} : { by }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

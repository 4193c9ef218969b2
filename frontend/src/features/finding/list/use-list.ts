import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { type ListWish, listPage } from '../asking/finding-api'

const pause = 900
/** As many pages are asked for again by themselves; a longer list says that it is out of date. */
const mostByItself = 3

/** The cards of a filter, page by page, and whether something has happened to them since. */
export function useList(wish: ListWish) {
  const workspace = useWorkspace()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      queryKey: [workspace, 'list', wish],
      queryFn: ({ pageParam, signal }) => listPage(workspace, wish, pageParam, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next || undefined,
      placeholderData: (before) => before,
      structuralSharing: false,
      refetchOnWindowFocus: false,
      retry: false,
    })
  const pages = data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages])
  const [stale, setStale] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const again = useCallback(async () => {
    await refetch()
    setStale(false)
  }, [refetch])
  const changed = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if ((pages?.length ?? 0) > mostByItself) setStale(true)
      else void again()
    }, pause)
  }
  useEntries(
    {
      onEntry: ({ card, board }) => {
        if (card !== null || board !== null) changed()
      },
      onReset: () => void again(),
    },
    pages?.[0]?.number,
  )
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return {
    first: pages?.[0],
    rows,
    error,
    stale,
    again,
    more,
    hasMore: hasNextPage,
    isOld: isPlaceholderData,
  }
}

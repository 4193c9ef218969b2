import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { type ListWish, listOrder, rowsOfCards } from '../asking/finding-api'
import { useChangedCards } from '../asking/use-changed-cards'
import { RowStore } from './row-store'

/** On a busy board the order is not asked for with every fact. */
const atMostEvery = 3000

/**
 * The cards of a filter: their order at once, their rows when they are looked at. After a fact the rows it is about are
 * asked for again, and the order soon after.
 */
export function useList({ filter, sort, group, columns }: ListWish) {
  const workspace = useWorkspace()
  // Other columns make no other order; hours are summed where they are shown.
  const hours = columns.split(',').filter((name) => name === 'planned' || name === 'spent')
  const summed = hours.join()
  const wish = useMemo(() => ({ filter, sort, group, columns: summed }), [filter, sort, group, summed])
  const { data, error, refetch, isPlaceholderData, dataUpdatedAt } = useQuery({
    queryKey: [workspace, 'list', wish],
    queryFn: ({ signal }) => listOrder(workspace, wish, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: false,
  })
  const store = useMemo(
    () => new RowStore((cards) => rowsOfCards(workspace, cards, columns)),
    [workspace, columns],
  )
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  asked.current = dataUpdatedAt
  useEffect(() => () => clearTimeout(soon.current), [])
  const askOrder = useCallback(() => {
    soon.current ??= setTimeout(
      () => {
        soon.current = undefined
        void refetch()
      },
      Math.max(0, asked.current + atMostEvery - Date.now()),
    )
  }, [refetch])
  const about = useCallback(
    (cards: readonly number[]) => {
      store.refresh(cards)
      askOrder()
    },
    [store, askOrder],
  )
  const all = useCallback(() => {
    store.refreshAll()
    askOrder()
  }, [store, askOrder])
  const again = useCallback(async () => {
    store.refreshAll()
    await refetch()
  }, [store, refetch])
  const { changed } = useChangedCards(about, all, filter)
  useEntries({ onEntry: changed, onReset: () => void again() }, data?.number)
  return { order: data, store, error, again, isOld: isPlaceholderData }
}

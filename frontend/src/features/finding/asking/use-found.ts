import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { cardsFound } from './finding-api'

const pause = 350
const most = 400
/** Words are in the index a moment after they were written: what is found by words is asked for once more. */
const indexed = 4000
/** Days and ages go by without anything happening. */
const again = 5 * 60_000

/**
 * The cards of a board that a filter finds. After a fact only the cards it is about are asked for again; what is
 * about no card (a name, a tag) may concern all of them.
 */
export function useFound(board: number, filter: string): ReadonlySet<number> | null {
  const workspace = useWorkspace()
  const isAsked = filter.trim() !== ''
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'found', board, filter],
    enabled: isAsked,
    queryFn: ({ signal }) => cardsFound(workspace, { filter, board }, signal),
    refetchInterval: again,
    staleTime: 0,
    retry: false,
  })
  const [found, setFound] = useState<{ filter: string; cards: ReadonlySet<number> } | null>(null)
  useEffect(() => {
    if (data) setFound({ filter, cards: new Set(data.cards) })
  }, [data, filter])

  const waiting = useRef(new Set<number>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onceMore = useRef<ReturnType<typeof setTimeout>>(undefined)
  const askOnceMore = useCallback(() => {
    clearTimeout(onceMore.current)
    onceMore.current = setTimeout(() => void refetch(), indexed)
  }, [refetch])
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every filter anew.
  useEffect(() => {
    if (isAsked) askOnceMore()
  }, [isAsked, filter, board, askOnceMore])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      clearTimeout(onceMore.current)
    },
    [],
  )
  const askAbout = async () => {
    const ids = [...waiting.current]
    waiting.current.clear()
    askOnceMore()
    if (ids.length > most) return void refetch()
    try {
      const { cards } = await cardsFound(workspace, { filter, board, cards: ids.join() })
      setFound((was) => (was?.filter === filter ? { filter, cards: updated(was.cards, ids, cards) } : was))
    } catch {
      void refetch()
    }
  }
  const soon = (run: () => unknown) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(run, pause)
  }
  useEntries(
    {
      onEntry: (entry) => {
        if (!isAsked) return
        if (entry.card === null && entry.board === null) return soon(() => void refetch())
        if (entry.card === null || entry.board !== board) return
        waiting.current.add(entry.card)
        soon(() => void askAbout())
      },
      onReset: () => void (isAsked && refetch()),
    },
    data?.number,
  )
  if (!isAsked || error) return null
  return found?.cards ?? null
}

export function updated(
  was: ReadonlySet<number>,
  asked: readonly number[],
  found: readonly number[],
): ReadonlySet<number> {
  const now = new Set(was)
  for (const card of asked) now.delete(card)
  for (const card of found) now.add(card)
  return now
}

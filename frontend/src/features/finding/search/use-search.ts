import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { request } from '#features/cards/asking/requests'
import type { Found } from '../asking/finding-api'

/** One letter begins half of all words; a number is a card's name. */
const askable = /^.{2,}$|^#?\d+$/su
/** Words are in the index a moment after they were written. */
const indexed = 4000

/** What stands on cards, and what is called so: the one way that the page and the palette look for it. */
export function useSearchFor(words: string, limit: number) {
  const workspace = useWorkspace()
  const isAsked = askable.test(words)
  const { data, error, refetch, isPlaceholderData, isFetching } = useQuery({
    queryKey: [workspace, 'search', words, limit],
    enabled: isAsked,
    queryFn: ({ signal }) =>
      request<Found>('GET', '/api/{workspace}/search', { workspace }, { query: { q: words, limit }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  return {
    found: isAsked ? data : undefined,
    error,
    refetch,
    isOld: isPlaceholderData,
    isAsking: isFetching,
    isAsked,
  }
}

/** After facts about cards the same question is asked once more, when the index has heard of them. */
export function useAskedAgain(refetch: () => unknown): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEntries({
    onEntry: ({ card, board }) => {
      if (card === null && board !== null) return
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        void refetch()
      }, indexed)
    },
    onReset: () => void refetch(),
  })
}

type Card = Found['cards'][number]

/** The answer as it is now without jumping: what was shown stays in its place, what is new comes below it. */
export function inTheirPlaces(before: readonly Card[], now: readonly Card[]): Card[] {
  const fresh = new Map(now.map((card) => [card.id, card]))
  const kept = before.flatMap(({ id }) => {
    const card = fresh.get(id)
    fresh.delete(id)
    return card ? [card] : []
  })
  return [...kept, ...fresh.values()]
}

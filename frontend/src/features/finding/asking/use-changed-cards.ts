import { useCallback, useEffect, useRef } from 'react'
import type { Entry } from '#api/stream/entry'

const pause = 500
/** So many are asked about one by one; after more everything is asked again. */
const most = 400
/** Words are in the index a moment after they were written. */
const indexed = 4000

/**
 * Gathers the cards that facts tell of, and asks about them together when it has been quiet for a moment. What is
 * about no card (a name, a tag) may concern all of them. A filter with words is asked about once more.
 */
export function useChangedCards(
  askAbout: (cards: readonly number[]) => unknown,
  askAll: () => unknown,
  filter: string,
) {
  const waiting = useRef(new Set<number>())
  const again = useRef(new Set<number>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ askAbout, askAll, filter })
  latest.current = { askAbout, askAll, filter }
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    clearTimeout(later.current)
    timer.current = later.current = undefined
    waiting.current.clear()
    again.current.clear()
  }, [])
  useEffect(() => forget, [forget])
  const ask = useCallback((cards: Set<number>) => {
    const ids = [...cards]
    cards.clear()
    if (ids.includes(everything) || ids.length > most) latest.current.askAll()
    else if (ids.length > 0) latest.current.askAbout(ids)
  }, [])
  const changed = useCallback(
    ({ card, board }: Pick<Entry, 'card' | 'board'>) => {
      if (card === null && board !== null) return
      waiting.current.add(card ?? everything)
      // A busy board is never quiet: what waits is asked about after the first pause, not the last.
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        ask(waiting.current)
      }, pause)
      if (card === null || !latest.current.filter) return
      again.current.add(card)
      clearTimeout(later.current)
      later.current = setTimeout(() => ask(again.current), indexed)
    },
    [ask],
  )
  return { changed, forget }
}

const everything = -1

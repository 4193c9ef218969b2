import { useEffect, useRef } from 'react'
import type { View } from '../asking/finding-api'
import { useFindingSearch } from '../asking/use-finding-search'

/** Whoever comes to a board without a wish of their own sees it as its managers let it open; once, on arrival. */
export function useDefaultView(
  board: number | undefined,
  views: readonly View[],
  open: (view: View) => void,
) {
  const [{ filter, view }] = useFindingSearch()
  const isBare = filter === '' && view === null
  const arrived = useRef<number | undefined>(isBare ? undefined : board)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (board === undefined || arrived.current === board || views.length === 0) return
    arrived.current = board
    const wished = views.find(({ default_of }) => default_of.includes(board))
    if (wished) latest.current(wished)
  }, [board, views])
}

import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'

export type InTurn = <Done>(deed: () => Promise<Done>) => Promise<Done>

/** One after the other: what is said last is what holds. What is shown is asked for again after each, not during it. */
export function useTurn(shown: QueryKey, again: QueryKey): InTurn {
  const queries = useQueryClient()
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    <Done>(deed: () => Promise<Done>): Promise<Done> => {
      const mine = turn.current.then(async () => {
        await queries.cancelQueries({ queryKey: shown })
        return deed()
      })
      turn.current = mine.catch(() => {}).then(() => void queries.invalidateQueries({ queryKey: again }))
      return mine
    },
    [queries, shown, again],
  )
}

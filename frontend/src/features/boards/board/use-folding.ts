import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'

export interface Folding {
  isFolded: (id: number) => boolean
  toggle: (id: number) => void
}

/** What this person folded away on this device: columns of a board, or its lanes. */
export function useFolding(board: number, what: 'columns' | 'lanes'): Folding {
  const [folded, setFolded] = useLocalStorage<number[]>({
    key: `baton.board.${board}.folded-${what}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  return useMemo(
    () => ({
      isFolded: (id) => folded.includes(id),
      toggle: (id) => setFolded((was) => (was.includes(id) ? was.filter((one) => one !== id) : [...was, id])),
    }),
    [folded, setFolded],
  )
}

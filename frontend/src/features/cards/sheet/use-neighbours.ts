import { useContext } from 'react'
import { BoardViewContext } from '#features/boards/board/board-context'
import { cellKey } from '#features/boards/state/ordering'
import { useOpenCard } from '../open/card-context'

interface Neighbour {
  id: number
  number: number
  board: number
}

/** The cards above and below in the same cell, as the filtered board shows them. */
export function useNeighbours(): { before: Neighbour | null; next: Neighbour | null } {
  const { card } = useOpenCard()
  const view = useContext(BoardViewContext)
  const cell = view?.cells.get(cellKey(card.column, card.lane ?? null)) ?? []
  const at = cell.findIndex(({ id }) => id === card.id)
  const near = (place: number): Neighbour | null => {
    const face = at === -1 ? undefined : cell[place]
    return face ? { id: face.id, number: face.number, board: card.board.id } : null
  }
  return { before: near(at - 1), next: near(at + 1) }
}

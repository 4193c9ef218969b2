import type { BoardView } from '../board/board-context'
import type { Doing } from '../doing/doing'
import { type CellKey, cellOf } from '../state/ordering'
import { aboveInWhole } from './drop-place'

/** Carries out a drop: the place among the shown cards becomes a place among all of them. */
export function dropInto(
  { cell, above }: { cell: CellKey; above: number | null },
  card: number,
  { cells, shown }: Pick<BoardView, 'cells' | 'shown'>,
  doing: Pick<Doing, 'move'>,
): void {
  const { column, lane } = cellOf(cell)
  const neighbour = aboveInWhole(above, cells.get(cell) ?? [], shown.cells.get(cell) ?? [], card)
  doing.move(card, { column, lane, above: neighbour })
}

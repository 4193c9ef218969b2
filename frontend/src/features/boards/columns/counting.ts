import type { Shown } from '../state/board-store'
import { cellKey } from '../state/ordering'
import type { ColumnGroup } from './board-columns'

export interface Count {
  cards: number
  limit: number | null
}

export function isOver({ cards, limit }: Count): boolean {
  return limit !== null && cards > limit
}

export function isFull({ cards, limit }: Count): boolean {
  return limit !== null && cards >= limit
}

type Counted = Pick<Shown, 'cells' | 'columns' | 'state'>

function inCell({ cells }: Counted, column: number, lane: number | null): number {
  return cells.get(cellKey(column, lane))?.length ?? 0
}

export function countOfColumn(board: Counted, column: number): Count {
  const cards = board.columns.lanes.reduce((sum, lane) => sum + inCell(board, column, lane?.id ?? null), 0)
  return { cards, limit: board.columns.byId.get(column)?.wip_limit ?? null }
}

/** A parent's limit covers all of its parts. */
export function countOfGroup(board: Counted, { column, parts }: ColumnGroup): Count {
  const cards = parts.reduce((sum, part) => sum + countOfColumn(board, part.id).cards, 0)
  return { cards, limit: column.wip_limit ?? null }
}

/** A lane counts what is not done. */
export function countOfLane(board: Counted, lane: { id: number; wip_limit?: number | null }): Count {
  const open = board.columns.stages.filter(({ kind }) => kind !== 'done')
  const cards = open.reduce((sum, { id }) => sum + inCell(board, id, lane.id), 0)
  return { cards, limit: lane.wip_limit ?? null }
}

export function countOfCell(board: Counted, column: number, lane: number): Count {
  const limits = board.state.structure.cell_limits ?? []
  const own = limits.find((limit) => limit.column === column && limit.lane === lane)
  return { cards: inCell(board, column, lane), limit: own?.wip_limit ?? null }
}

import type { Shown } from '../state/board-store'
import { type CellKey, cellKey } from '../state/ordering'
import type { ColumnGroup } from './board-columns'

export interface Count {
  cards: number
  limit: number | null
  /** Under a filter: how many of the cards pass it. A limit speaks of all of them. */
  found?: number
}

export function isOver({ cards, limit }: Count): boolean {
  return limit !== null && cards > limit
}

export function isFull({ cards, limit }: Count): boolean {
  return limit !== null && cards >= limit
}

type Cells = ReadonlyMap<CellKey, readonly unknown[]>
export type Counted = Pick<Shown, 'columns' | 'state'> & { cells: Cells; found?: Cells | undefined }

export function countOfColumn(board: Counted, column: number): Count {
  return counted(board, cellsOf(board, column), board.columns.byId.get(column)?.wip_limit)
}

/** A parent's limit covers all of its parts. */
export function countOfGroup(board: Counted, { column, parts }: ColumnGroup): Count {
  return counted(
    board,
    parts.flatMap(({ id }) => cellsOf(board, id)),
    column.wip_limit,
  )
}

/** A lane counts what is not done. */
export function countOfLane(board: Counted, lane: { id: number; wip_limit?: number | null }): Count {
  const open = board.columns.stages.filter(({ kind }) => kind !== 'done')
  return counted(
    board,
    open.map(({ id }) => cellKey(id, lane.id)),
    lane.wip_limit,
  )
}

export function countOfCell(board: Counted, column: number, lane: number): Count {
  const limits = board.state.structure.cell_limits ?? []
  const own = limits.find((limit) => limit.column === column && limit.lane === lane)
  return counted(board, [cellKey(column, lane)], own?.wip_limit)
}

function cellsOf({ columns }: Counted, column: number): CellKey[] {
  return columns.lanes.map((lane) => cellKey(column, lane?.id ?? null))
}

function counted(
  { cells, found }: Counted,
  keys: readonly CellKey[],
  limit: number | null | undefined,
): Count {
  const sum = (of: Cells) => keys.reduce((cards, key) => cards + (of.get(key)?.length ?? 0), 0)
  return { cards: sum(cells), limit: limit ?? null, ...(found ? { found: sum(found) } : {}) }
}

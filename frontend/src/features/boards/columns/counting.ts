import type { LimitCounts } from '../state/board-state'
import type { Shown } from '../state/board-store'
import { type CellKey, cellKey } from '../state/ordering'
import type { ColumnGroup } from './board-columns'

export interface Count {
  cards: number
  limit: number | null
  /** Under a filter: how many of the cards pass it. A limit speaks of all of them. */
  found?: number
  /** Where the limit speaks of hours: what is planned on the cards, and how many have no plan and count none. */
  hours?: { minutes: number; unplanned: number }
}

export function isOver({ cards, limit, hours }: Count): boolean {
  return limit !== null && (hours ? hours.minutes > limit * 60 : cards > limit)
}

export function isFull({ cards, limit, hours }: Count): boolean {
  return limit !== null && (hours ? hours.minutes >= limit * 60 : cards >= limit)
}

/** Whether one card more would pass the limit; one without a plan takes no hours away. */
export function hasNoRoomFor(card: Planned, count: Count): boolean {
  const { limit, hours } = count
  const planned = card.planned_minutes ?? 0
  if (!hours || limit === null) return isFull(count)
  return planned > 0 && hours.minutes + planned > limit * 60
}

interface Planned {
  planned_minutes?: number | null
}
interface Limited {
  wip_limit?: number | null
  limit_counts?: LimitCounts
}
type Cells = ReadonlyMap<CellKey, readonly Planned[]>
export type Counted = Pick<Shown, 'columns' | 'state'> & { cells: Cells; found?: Cells | undefined }

export function countOfColumn(board: Counted, column: number): Count {
  return counted(board, cellsOf(board, column), board.columns.byId.get(column))
}

/** A parent's limit covers all of its parts. */
export function countOfGroup(board: Counted, { column, parts }: ColumnGroup): Count {
  return counted(
    board,
    parts.flatMap(({ id }) => cellsOf(board, id)),
    column,
  )
}

/** A lane counts what is not done. */
export function countOfLane(board: Counted, lane: Limited & { id: number }): Count {
  const open = board.columns.stages.filter(({ kind }) => kind !== 'done')
  return counted(
    board,
    open.map(({ id }) => cellKey(id, lane.id)),
    lane,
  )
}

export function countOfCell(board: Counted, column: number, lane: number): Count {
  const limits = board.state.structure.cell_limits ?? []
  const own = limits.find((limit) => limit.column === column && limit.lane === lane)
  const limit_counts = board.columns.byId.get(column)?.limit_counts ?? 'cards'
  return counted(board, [cellKey(column, lane)], { wip_limit: own?.wip_limit ?? null, limit_counts })
}

function cellsOf({ columns }: Counted, column: number): CellKey[] {
  return columns.lanes.map((lane) => cellKey(column, lane?.id ?? null))
}

function counted({ cells, found }: Counted, keys: readonly CellKey[], limited: Limited | undefined): Count {
  const sum = (of: Cells) => keys.reduce((cards, key) => cards + (of.get(key)?.length ?? 0), 0)
  const limit = limited?.wip_limit ?? null
  const inHours = limit !== null && limited?.limit_counts === 'hours'
  return {
    cards: sum(cells),
    limit,
    ...(found ? { found: sum(found) } : {}),
    ...(inHours ? { hours: planned(keys.flatMap((key) => cells.get(key) ?? [])) } : {}),
  }
}

function planned(cards: readonly Planned[]) {
  let minutes = 0
  let unplanned = 0
  for (const { planned_minutes } of cards) {
    minutes += planned_minutes ?? 0
    if (!planned_minutes) unplanned++
  }
  return { minutes, unplanned }
}

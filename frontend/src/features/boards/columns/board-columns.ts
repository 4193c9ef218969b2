import type { ColumnFace, LaneFace, Structure } from '../state/board-state'

/** A column of the first level with its parts; without parts it is its own and only part. */
export interface ColumnGroup {
  column: ColumnFace
  parts: readonly ColumnFace[]
}

export interface BoardColumns {
  groups: readonly ColumnGroup[]
  /** The columns that hold cards, from left to right. */
  stages: readonly ColumnFace[]
  byId: ReadonlyMap<number, ColumnFace>
  /** One nameless lane when the board has none. */
  lanes: readonly (LaneFace | null)[]
}

export function columnsOf({ columns, lanes }: Structure): BoardColumns {
  const groups = columns
    .filter(({ parent }) => parent === null)
    .map((column) => {
      const parts = columns.filter(({ parent }) => parent === column.id)
      return { column, parts: parts.length > 0 ? parts : [column] }
    })
  return {
    groups,
    stages: groups.flatMap(({ parts }) => parts),
    byId: new Map(columns.map((column) => [column.id, column])),
    lanes: lanes.length > 0 ? lanes : [null],
  }
}

/** Where a card of no special class comes, as the server says it, too. */
export function laneOfOthers(lanes: BoardColumns['lanes']): number | null {
  return (lanes.find((lane) => !lane?.class_of_service) ?? lanes[0])?.id ?? null
}

export function isSplit({ column, parts }: ColumnGroup): boolean {
  return parts[0] !== column
}

/** Work goes from left to right; the other way is rework and wants a reason. */
export function isBackward({ stages }: BoardColumns, from: number, to: number): boolean {
  const stands = (id: number) => stages.findIndex((stage) => stage.id === id)
  return stands(to) < stands(from)
}

/** “In design” of a part is told with its parent: “Design · In design”. */
export function fullName({ byId }: BoardColumns, id: number): string {
  const column = byId.get(id)
  const parent = column?.parent == null ? undefined : byId.get(column.parent)
  return parent ? `${parent.name} · ${column?.name}` : (column?.name ?? '')
}

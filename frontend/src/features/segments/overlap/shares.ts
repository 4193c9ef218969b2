import type { Held, SegmentOverlap } from '../asking/held'
import type { Segment } from '../asking/segments-api'

export interface At {
  row: number
  column: number
}

/** `share` of the row's segment that is in the column's too, 0 to 1. */
export type Cell =
  | { kind: 'itself'; size: Held }
  | { kind: 'nobody' }
  | { kind: 'few'; least: number }
  | { kind: 'shared'; count: number; size: Held; share: number }

export function cellOf({ segments, shared, least }: SegmentOverlap, { row, column }: At): Cell {
  const size = segments[row]?.size ?? null
  const count = shared[row]?.[column] ?? null
  if (row === column) return { kind: 'itself', size }
  if (size === 0) return { kind: 'nobody' }
  if (count === null) return { kind: 'few', least }
  return { kind: 'shared', count, size, share: size === null ? 0 : count / size }
}

/** With the names of today: the overlap is not laid anew for a name. */
export function called(overlap: SegmentOverlap, segments: readonly Segment[]): SegmentOverlap {
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  const named = overlap.segments.map((each) => ({ ...each, name: names.get(each.id) ?? each.name }))
  return { ...overlap, segments: named }
}

/** What goes into the background of a cell; more than this and its words were hard to read. */
export const mostHeat = 40

export const heatOf = (cell: Cell): number => (cell.kind === 'shared' ? Math.round(cell.share * mostHeat) : 0)

const steps: Record<string, (at: At, last: number) => At> = {
  ArrowUp: (at) => ({ ...at, row: at.row - 1 }),
  ArrowDown: (at) => ({ ...at, row: at.row + 1 }),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at, last) => ({ ...at, column: last }),
}

/** Where a key leads; null where it leads nowhere. */
export function stepped(at: At, key: string, segments: number): At | null {
  const last = segments - 1
  const to = steps[key]?.(at, last)
  const isInside = to && Math.min(to.row, to.column) >= 0 && Math.max(to.row, to.column) <= last
  return isInside ? to : null
}

import type { Column } from './structure'

export interface Stage {
  column: Column
  parts: Column[]
}

/** The columns in the board's order, each with its sub-columns. */
export function stagesOf(columns: readonly Column[]): Stage[] {
  const sorted = [...columns].sort((one, other) =>
    one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : one.id - other.id,
  )
  return sorted
    .filter(({ parent }) => parent === null)
    .map((column) => ({ column, parts: sorted.filter(({ parent }) => parent === column.id) }))
}

/**
 * The neighbour to stand before after a step up or down among these, as the API asks for it: null is the end.
 * Undefined where there is no such step.
 */
export function neighbourAfterStep(
  order: readonly number[],
  id: number,
  by: -1 | 1,
): number | null | undefined {
  const at = order.indexOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= order.length) return undefined
  return (by < 0 ? order[to] : order[to + 1]) ?? null
}

/** The neighbour to stand before when `id` is let go on `over`; undefined where nothing would change. */
export function neighbourAfterDrop(
  order: readonly number[],
  id: number,
  over: number,
): number | null | undefined {
  const from = order.indexOf(id)
  const to = order.indexOf(over)
  if (from < 0 || to < 0 || from === to) return undefined
  return (from < to ? order[to + 1] : over) ?? null
}

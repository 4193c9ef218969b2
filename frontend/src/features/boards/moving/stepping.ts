export type Direction = 'up' | 'down' | 'left' | 'right'

/** What is on the screen, for a hand on the arrow keys: cells of columns x lanes with the ids of their cards. */
export interface Layout {
  columns: readonly number[]
  lanes: readonly (number | null)[]
  cell: (column: number, lane: number | null) => readonly number[]
}

export interface Place {
  column: number
  lane: number | null
  /** From 0, among the other cards of the cell. */
  index: number
}

export function placeOf(layout: Layout, card: number): Place | null {
  for (const column of layout.columns)
    for (const lane of layout.lanes) {
      const index = layout.cell(column, lane).indexOf(card)
      if (index !== -1) return { column, lane, index }
    }
  return null
}

/** The card that an arrow key leads to; empty cells are passed over. Null where there is none. */
export function neighbour(layout: Layout, card: number, direction: Direction): number | null {
  const place = placeOf(layout, card)
  if (!place) return null
  return direction === 'up' || direction === 'down'
    ? along(layout, place, direction === 'up' ? -1 : 1)
    : across(layout, place, direction === 'left' ? -1 : 1)
}

function along(layout: Layout, { column, lane, index }: Place, step: 1 | -1): number | null {
  const near = layout.cell(column, lane)[index + step]
  if (near !== undefined) return near
  for (let at = layout.lanes.indexOf(lane) + step; at in layout.lanes; at += step) {
    const cell = layout.cell(column, layout.lanes[at] ?? null)
    const found = step === 1 ? cell[0] : cell.at(-1)
    if (found !== undefined) return found
  }
  return null
}

function across(layout: Layout, { column, lane, index }: Place, step: 1 | -1): number | null {
  for (let at = layout.columns.indexOf(column) + step; at in layout.columns; at += step) {
    const next = layout.columns[at]
    if (next === undefined) return null
    const cell = layout.cell(next, lane)
    const found = cell[Math.min(index, cell.length - 1)] ?? firstOf(layout, next)
    if (found !== undefined) return found
  }
  return null
}

function firstOf(layout: Layout, column: number): number | undefined {
  return layout.lanes.flatMap((lane) => layout.cell(column, lane))[0]
}

/** Where a lifted card goes by one arrow key. The layout shows the card in its place; an edge keeps it there. */
export function step(
  layout: Layout,
  card: number,
  { column, lane, index }: Place,
  direction: Direction,
): Place {
  const size = (toColumn: number, toLane: number | null) =>
    layout.cell(toColumn, toLane).filter((id) => id !== card).length
  if (direction === 'left' || direction === 'right') {
    const to = layout.columns[layout.columns.indexOf(column) + (direction === 'left' ? -1 : 1)]
    return to === undefined
      ? { column, lane, index }
      : { column: to, lane, index: Math.min(index, size(to, lane)) }
  }
  const by = direction === 'up' ? -1 : 1
  const inside = index + by
  if (inside >= 0 && inside <= size(column, lane)) return { column, lane, index: inside }
  const toLane = layout.lanes[layout.lanes.indexOf(lane) + by]
  if (toLane === undefined) return { column, lane, index }
  return { column, lane: toLane, index: direction === 'up' ? size(column, toLane) : 0 }
}

/** The card to stand above at a place; null at the end. */
export function aboveAt(layout: Layout, card: number, { column, lane, index }: Place): number | null {
  return layout.cell(column, lane).filter((id) => id !== card)[index] ?? null
}

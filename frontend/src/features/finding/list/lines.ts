import type { ListOrder } from '../asking/finding-api'

export type Key = number | string | null
export type Line =
  | { kind: 'row'; id: number; at: number }
  | { kind: 'group'; key: Key; count: number; folded: boolean }

const nothing: ReadonlySet<string> = new Set()

/** The cards as they are drawn: before each group a heading with how many there are; a closed one hides its own. */
export function linesOf(
  cards: readonly number[],
  groups: ListOrder['groups'],
  folded: ReadonlySet<string> = nothing,
): Line[] {
  const row = (id: number, at: number): Line => ({ kind: 'row', id, at })
  if (groups.length === 0) return cards.map(row)
  const lines: Line[] = []
  let begins = 0
  for (const { key, count } of groups) {
    const isFolded = folded.has(String(key))
    if (count > 0) lines.push({ kind: 'group', key, count, folded: isFolded })
    const ends = Math.min(cards.length, begins + count)
    for (let at = begins; at < ends && !isFolded; at++) lines.push(row(cards[at] ?? 0, at))
    begins += count
  }
  return lines
}

export interface Heights {
  row: number
  group: number
}

/** How far down a line begins. */
export function topOf(lines: readonly Line[], index: number, { row, group }: Heights): number {
  let top = 0
  for (let at = 0; at < index && at < lines.length; at++) top += lines[at]?.kind === 'group' ? group : row
  return top
}

/**
 * Where to scroll so that what is looked at stays where it is, though lines came and went above it: the first card in
 * view that is still there keeps its place. Null where none is, or where one looks at the very top.
 */
export function keptInView(
  before: readonly Line[],
  now: readonly Line[],
  scrolled: number,
  heights: Heights,
): number | null {
  if (scrolled <= 0) return null
  const places = new Map(now.flatMap((line, at) => (line.kind === 'row' ? [[line.id, at] as const] : [])))
  let top = 0
  for (const line of before) {
    const height = line.kind === 'group' ? heights.group : heights.row
    const at = line.kind === 'row' && top + height > scrolled ? places.get(line.id) : undefined
    if (at !== undefined) return topOf(now, at, heights) + scrolled - top
    top += height
  }
  return null
}

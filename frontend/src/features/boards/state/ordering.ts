import type { CardFace } from './board-state'

type Ranked = Pick<CardFace, 'rank' | 'id'>

/** The server's order: ranks by code unit (never by a language's alphabet), equal ranks by age of the card. */
export function byRank(one: Ranked, other: Ranked): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1
  return one.id - other.id
}

export type CellKey = `${number}:${number | 'none'}`

export function cellKey(column: number, lane: number | null): CellKey {
  return `${column}:${lane ?? 'none'}`
}

export function cellOf(key: CellKey): { column: number; lane: number | null } {
  const [column, lane] = key.split(':')
  return { column: Number(column), lane: lane === 'none' ? null : Number(lane) }
}

/** The cards of every cell (column x lane) from top to bottom. A cell without cards has no key. */
export function cells<Face extends CardFace>(faces: Iterable<Face>): Map<CellKey, Face[]> {
  const found = new Map<CellKey, Face[]>()
  for (const face of faces) {
    const key = cellKey(face.column, face.lane)
    const cell = found.get(key)
    if (cell) cell.push(face)
    else found.set(key, [face])
  }
  for (const cell of found.values()) cell.sort(byRank)
  return found
}

/** The new cells, with the known array where nothing in a cell changed. */
export function sameOrder<Face>(
  before: ReadonlyMap<CellKey, readonly Face[]> | undefined,
  after: Map<CellKey, Face[]>,
): ReadonlyMap<CellKey, readonly Face[]> {
  if (!before) return after
  const kept = new Map<CellKey, readonly Face[]>(after)
  for (const [key, cell] of after) {
    const known = before.get(key)
    if (known?.length === cell.length && known.every((face, at) => face === cell[at])) kept.set(key, known)
  }
  return kept
}

/** A rank after `before` and ahead of `next` (undefined: the end). Two equal ranks have nothing in between. */
export function rankBetween(before: string, next: string | undefined): string {
  if (next === undefined || !next.startsWith(before)) return `${before}\u8000`
  return before + ahead(next.slice(before.length))
}

/** Some text that is not empty and sorts ahead of `rest`. */
function ahead(rest: string): string {
  const first = rest.charCodeAt(0)
  if (rest === '' || rest === '\u0000') return rest
  if (first > 1) return String.fromCharCode(first >> 1)
  return first === 1 ? '\u0000\u8000' : `\u0000${ahead(rest.slice(1))}`
}

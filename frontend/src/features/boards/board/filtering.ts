import { foldText } from '#lib/fold-text'
import type { ShownFace } from '../state/intents'
import { type CellKey, sameOrder } from '../state/ordering'

export interface Filter {
  text: string
  who: number | null
}

export function isFiltering({ text, who }: Filter): boolean {
  return text.trim() !== '' || who !== null
}

/** Every word somewhere in the title, or the number; and whoever holds or leads the card. */
export function passes(face: ShownFace, words: readonly string[], who: number | null): boolean {
  if (who !== null && face.responsible !== who && face.lead !== who) return false
  if (words.length === 0) return true
  const title = foldText(face.title)
  return words.every(
    (word) => title.includes(word) || word === `#${face.number}` || word === String(face.number),
  )
}

export function filteredCells(
  cells: ReadonlyMap<CellKey, readonly ShownFace[]>,
  filter: Filter,
  before?: ReadonlyMap<CellKey, readonly ShownFace[]>,
): ReadonlyMap<CellKey, readonly ShownFace[]> {
  if (!isFiltering(filter)) return cells
  const words = foldText(filter.text).split(' ').filter(Boolean)
  const found = new Map<CellKey, ShownFace[]>()
  for (const [key, cell] of cells) {
    const passed = cell.filter((face) => passes(face, words, filter.who))
    if (passed.length > 0) found.set(key, passed)
  }
  return sameOrder(before, found)
}

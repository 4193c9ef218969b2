import { foldText } from '#lib/fold-text'
import type { ShownFace } from '../state/intents'
import { type CellKey, sameOrder } from '../state/ordering'

export interface Filter {
  text: string
  who: number | null
  /** The cards that the filter of the address finds; without one everything may pass. */
  found?: ReadonlySet<number> | null
}

export function isFiltering({ text, who, found = null }: Filter): boolean {
  return text.trim() !== '' || who !== null || found !== null
}

export type Named = ReadonlyMap<number, { name: string }>
export type Projects = ReadonlyMap<number, { name: string; client: number }>

/** What else a card is remembered by: its client, its project, its tags. */
export function namesOnCards(projects: Projects, clients: Named, tags: Named): (face: ShownFace) => string {
  const folded = new Map(
    [...projects].map(([id, { name, client }]) => [
      id,
      foldText(`${clients.get(client)?.name ?? ''} ${name}`),
    ]),
  )
  return ({ project, tags: worn = [] }) => {
    const tagged = worn.map((tag) => foldText(tags.get(tag)?.name ?? ''))
    return [folded.get(project ?? 0) ?? '', ...tagged].join(' ')
  }
}

/** Every word somewhere in the title or the names on the card, or its number; and whoever holds or leads it. */
export function passes(
  face: ShownFace,
  words: readonly string[],
  who: number | null,
  namesOn: (face: ShownFace) => string,
): boolean {
  if (who !== null && face.responsible !== who && face.lead !== who) return false
  if (words.length === 0) return true
  const read = `${foldText(face.title)} ${namesOn(face)}`
  return words.every(
    (word) => read.includes(word) || word === `#${face.number}` || word === String(face.number),
  )
}

export function filteredCells(
  cells: ReadonlyMap<CellKey, readonly ShownFace[]>,
  filter: Filter,
  before?: ReadonlyMap<CellKey, readonly ShownFace[]>,
  namesOn: (face: ShownFace) => string = () => '',
): ReadonlyMap<CellKey, readonly ShownFace[]> {
  if (!isFiltering(filter)) return cells
  const words = foldText(filter.text).split(' ').filter(Boolean)
  const found = new Map<CellKey, ShownFace[]>()
  for (const [key, cell] of cells) {
    const passed = cell.filter(
      (face) => (filter.found?.has(face.id) ?? true) && passes(face, words, filter.who, namesOn),
    )
    if (passed.length > 0) found.set(key, passed)
  }
  return sameOrder(before, found)
}

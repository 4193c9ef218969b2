import type { Block, Kind, Link, Part, Values } from './kinds'
import { type Looked, lookAt } from './looking'

const emptyBlock: Block = {
  name: '',
  kind: 'activity',
  function: null,
  deputy: null,
  others: [],
  gains: '',
  enter: [],
  leave: [],
  days: null,
  clock: null,
  limit: null,
  part_of: null,
  committed: false,
  delivered: false,
  x: null,
  y: null,
}

export function partOf<K extends Kind>(id: number, kind: K, values: Values[K], version = 1): Part<K> {
  return { id, kind, version, values } as unknown as Part<K>
}

export const blockOf = (id: number, said: Partial<Block> = {}) =>
  partOf(id, 'block', { ...emptyBlock, name: `Block ${id}`, ...said })

export const linkOf = (id: number, before: number, next: number, said: Partial<Link> = {}) =>
  partOf(id, 'link', { before, next, rework: false, name: '', ...said })

/** Idea → Count → (Check, Approve side by side) → Used; Check goes back to Count. */
export function segments(): Looked {
  return lookAt([
    blockOf(1, { name: 'Used in a campaign', kind: 'done' }),
    blockOf(2, { name: 'Check' }),
    blockOf(3, { name: 'Approve', kind: 'gate' }),
    blockOf(4, { name: 'Count' }),
    blockOf(5, { name: 'Idea', kind: 'start' }),
    linkOf(11, 2, 1),
    linkOf(12, 3, 1),
    linkOf(13, 4, 2),
    linkOf(14, 4, 3),
    linkOf(15, 5, 4),
    linkOf(16, 2, 4, { rework: true, name: 'too small' }),
  ])
}

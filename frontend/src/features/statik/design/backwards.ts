import type { Looked } from './looking'

/** From Done back to Start: each block after all that it leads to; the longest way counts. */
export function backwards({ blocks, arrows }: Looked): number[] {
  const forward = arrows.filter(({ rework }) => !rework)
  const far = new Map<number, number>([...blocks.keys()].map((id) => [id, 0]))
  const dones = [...blocks.values()].filter(({ values }) => values.kind === 'done').map(({ id }) => id)
  // At most as many rounds as there are blocks: a circle would go on for ever.
  for (let round = 0, moved = true; moved && round < blocks.size; round++) {
    moved = false
    for (const { before, next } of forward) {
      const beyond = (far.get(next) ?? 0) + 1
      if (beyond <= (far.get(before) ?? 0) || beyond > blocks.size) continue
      far.set(before, beyond)
      moved = true
    }
  }
  const places = new Map([...blocks.keys()].map((id, at) => [id, at]))
  const rank = (id: number) => (dones.includes(id) ? -1 : (far.get(id) ?? 0))
  return [...blocks.keys()].sort((a, b) => rank(a) - rank(b) || (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

export type Way = 'left' | 'right' | 'up' | 'down'

/** The block that an arrow key leads to from `at`: along the links, or among those that stand at the same place. */
export function neighbour(looked: Looked, at: number, way: Way): number | undefined {
  const { arrows } = looked
  const forward = arrows.filter(({ rework }) => !rework)
  if (way === 'left') return forward.find(({ next }) => next === at)?.before
  if (way === 'right') return forward.find(({ before }) => before === at)?.next
  const mates = matesOf(looked, at)
  return mates[mates.indexOf(at) + (way === 'down' ? 1 : -1)]
}

/** Those that lead to the same as `at`, or come of the same. */
function matesOf({ arrows }: Looked, at: number): number[] {
  const forward = arrows.filter(({ rework }) => !rework)
  const nexts = new Set(forward.filter(({ before }) => before === at).map(({ next }) => next))
  const befores = new Set(forward.filter(({ next }) => next === at).map(({ before }) => before))
  const mates = new Set([
    ...forward.filter(({ next }) => nexts.has(next)).map(({ before }) => before),
    ...forward.filter(({ before }) => befores.has(before)).map(({ next }) => next),
    at,
  ])
  return [...mates].sort((a, b) => a - b)
}

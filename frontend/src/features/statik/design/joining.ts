import type { Link } from './kinds'
import type { Arrow, Looked } from './looking'

/**
 * The links that join the neighbours of a block when it goes, so that the way does not break off there: from each
 * before it to each behind it, on the outcome on which one came. What went back for rework goes with the block.
 */
export function joined({ arrows }: Looked, block: number): Link[] {
  const others = arrows.filter(({ before, next, rework }) => !rework && before !== next)
  const into = others.filter(({ next }) => next === block)
  const out = others.filter(({ before }) => before === block)
  const known = new Set(others.map(({ before, next }) => `${before} ${next}`))
  return into.flatMap(({ before, name }) =>
    out
      .filter(({ next }) => next !== before && !known.has(`${before} ${next}`))
      .map(({ next }) => ({ before, next, rework: false, name })),
  )
}

/** The two links that an arrow becomes when the block `made` is put on it; the outcome stays where one comes from. */
export function parted({ before, next, name }: Arrow, made: number): [Link, Link] {
  return [
    { before, next: made, rework: false, name },
    { before: made, next, rework: false, name: '' },
  ]
}

import type { Block, Part } from '../design/kinds'
import type { Looked } from '../design/looking'

export interface Beside {
  values: Partial<Block>
  /** Links of the new block, once its number is known. */
  links: (made: number) => { before: number; next: number; rework: boolean; name: string }[]
}

/**
 * A block in which several functions take part, as one for each: the one that answers keeps the block, for each other
 * there is a block of its own between the same neighbours.
 */
export function splitByFunction({ arrows }: Looked, block: Part<'block'>): Beside[] {
  const { name, kind, days, clock, enter, leave, committed, delivered } = block.values
  const mine = arrows.filter(({ before, next }) => before === block.id || next === block.id)
  return othersOf(block).map((job) => ({
    values: { name, kind, function: job, days, clock, enter, leave, committed, delivered },
    links: (made) =>
      mine.map((arrow) => ({
        before: arrow.before === block.id ? made : arrow.before,
        next: arrow.next === block.id ? made : arrow.next,
        rework: arrow.rework,
        name: arrow.name,
      })),
  }))
}

/** The functions for which there would be blocks; where nobody answers yet, the first of them keeps the block. */
export function othersOf({ values }: Part<'block'>): Block['others'] {
  const answers = values.function ?? values.others[0]
  return values.others.filter((job) => job !== answers)
}

import type { Block, Part } from '../design/kinds'
import type { Looked } from '../design/looking'

export interface Beside {
  values: Partial<Block>
  /** Links of the new block, once its number is known. */
  links: (made: number) => { before: number; next: number; rework: boolean; name: string }[]
}

/**
 * A block in which several functions take part, as one for each: the one that answers keeps the block, for each other
 * there is a block of its own between the same neighbours. How long that one takes nobody has said.
 */
export function splitByFunction(
  { arrows }: Looked,
  block: Part<'block'>,
  jobs: Readonly<Record<string, string>>,
): Beside[] {
  const { kind, clock, enter, leave, committed, delivered } = block.values
  const mine = arrows.filter(({ before, next }) => before === block.id || next === block.id)
  return othersOf(block).map((job) => ({
    values: {
      name: calledFor(block, job, jobs),
      kind,
      function: job,
      clock,
      enter,
      leave,
      committed,
      delivered,
    },
    links: (made) =>
      mine.map((arrow) => ({
        before: arrow.before === block.id ? made : arrow.before,
        next: arrow.next === block.id ? made : arrow.next,
        rework: arrow.rework,
        name: arrow.name,
      })),
  }))
}

const longest = 80

/** The part of one function: “name · function”. */
export function calledFor(
  { values }: Part<'block'>,
  job: string | null,
  jobs: Readonly<Record<string, string>>,
): string {
  const of = job ? (jobs[job] ?? '') : ''
  return [values.name.slice(0, longest - of.length - 3), of].filter(Boolean).join(' · ')
}

/** The functions for which there would be blocks; where nobody answers yet, the first of them keeps the block. */
export function othersOf({ values }: Part<'block'>): Block['others'] {
  const answers = values.function ?? values.others[0]
  return values.others.filter((job) => job !== answers)
}

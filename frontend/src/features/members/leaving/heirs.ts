import type { Schemas } from '../asking/house-api'

export type Held = Schemas['HeldOut']

export function holdsNothing({ cards, offers, items, projects, approvals }: Held): boolean {
  return cards + offers + items + projects + approvals === 0
}

/** What is sent: an heir per job function where one is named, and one for the rest. */
export function heirsOf(
  forAll: number | null,
  byFunction: Record<string, number | null>,
): Schemas['HeirsIn'] {
  const named = Object.entries(byFunction).filter((pair): pair is [string, number] => pair[1] !== null)
  return { to: forAll, by_job_function: Object.fromEntries(named) }
}

/** Whether everything would have somebody: one for all, or one for each job function and no more than cards. */
export function isCovered(held: Held, { to, by_job_function = {} }: Schemas['HeirsIn']): boolean {
  if (to != null || holdsNothing(held)) return true
  const functions = Object.keys(held.by_job_function)
  return (
    held.projects === 0 &&
    held.offers === 0 &&
    held.items === 0 &&
    held.approvals === 0 &&
    functions.every((name) => name in by_job_function)
  )
}

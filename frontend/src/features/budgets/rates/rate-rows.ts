import type { PriceRate } from '../asking/budgets-api'

export interface DatedRate {
  id: number
  per_hour: string | null
  currency: string
  from_day: string
}

/** The rates of one scope through time, newest first: of two for one day the later row holds. */
export function through<Row extends DatedRate>(rows: readonly Row[]): Row[] {
  const latest = new Map<string, Row>()
  for (const row of [...rows].sort((one, other) => one.id - other.id)) latest.set(row.from_day, row)
  return [...latest.values()].sort((one, other) => other.from_day.localeCompare(one.from_day))
}

/** The one that holds on a day; null where none does, or where the scope has none of its own any more. */
export function held<Row extends DatedRate>(rows: readonly Row[], day: string): Row | null {
  const begun = through(rows).find(({ from_day }) => from_day <= day)
  return begun && begun.per_hour !== null ? begun : null
}

/** Rates by what they are for, in the order in which they were first set. */
export function byScope<Row extends DatedRate>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): [string, Row[]][] {
  const found = new Map<string, Row[]>()
  for (const row of [...rows].sort((one, other) => one.id - other.id))
    found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row])
  return [...found]
}

export const scopeName = (row: PriceRate) =>
  [row.scope, row.card, row.project, row.member, row.job_function].join(' ')

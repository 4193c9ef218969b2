import type { TimeEntry } from '../asking/time-api'

/** The entries that another one takes back. */
export function countered(entries: readonly Pick<TimeEntry, 'minutes' | 'corrects'>[]): ReadonlySet<number> {
  return new Set(
    entries.flatMap(({ minutes, corrects }) => (minutes < 0 && corrects !== null ? [corrects] : [])),
  )
}

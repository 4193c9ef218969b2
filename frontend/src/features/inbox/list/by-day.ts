import type { Told } from '../asking/inbox-api'

export interface Day {
  day: string
  rows: Told[]
}

/** Rows under the days of their last happening, in the workspace's zone; their order stays. */
export function byDay(rows: readonly Told[], timeZone: string): Day[] {
  const form = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const days: Day[] = []
  for (const row of rows) {
    const day = form.format(new Date(row.last_at))
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}

import type { TimeEntry } from '../asking/time-api'
import { keyOf, type Work, workOf } from '../asking/work'

/** A line of the week: one thing, done as one job function, billable or not. */
export interface GridRow {
  key: string
  work: Work
  /** Null until something is written on it: then it is the person's own there. */
  job: TimeEntry['job_function'] | null
  billable: boolean
  /** Day -> what was written on it. */
  days: ReadonlyMap<string, readonly TimeEntry[]>
  minutes: number
}

const nothingYet = { job: null, days: new Map<string, readonly TimeEntry[]>(), minutes: 0 }

const kinds = ['work', 'internal', 'sales', 'leave']

/**
 * The lines of a week: what it holds, what the week before held (to be written on again), and what was added by hand.
 * Their order hangs on what they are, so no line jumps while somebody types.
 */
export function rowsOf(
  entries: readonly TimeEntry[],
  earlier: readonly TimeEntry[],
  added: readonly Work[],
): GridRow[] {
  const rows = new Map<string, GridRow>()
  for (const entry of entries) {
    const row = rows.get(keyOfEntry(entry)) ?? emptyRow(entry)
    const day = [...(row.days.get(entry.day) ?? []), entry]
    rows.set(row.key, {
      ...row,
      days: new Map(row.days).set(entry.day, day),
      minutes: row.minutes + entry.minutes,
    })
  }
  for (const entry of earlier) {
    const key = keyOfEntry(entry)
    if (entry.minutes > 0 && !rows.has(key) && mayGoOn(entry)) rows.set(key, emptyRow(entry))
  }
  for (const work of added) {
    const key = `${keyOf(work)}|new`
    const there = [...rows.values()].find((row) => keyOf(row.work) === keyOf(work))
    if (there) rows.delete(there.key)
    // Once something is written on it, it is still the same line: what is being typed beside it stays.
    rows.set(key, there ? { ...there, key } : { ...nothingYet, key, work, billable: work.kind === 'work' })
  }
  return [...rows.values()].sort(inOrder)
}

/** Nobody goes on with a card that is gone or not shown. */
function mayGoOn({ card }: TimeEntry): boolean {
  return card === null || card.id !== null
}

function keyOfEntry(entry: TimeEntry): string {
  return `${keyOf(workOf(entry))}|${entry.job_function}|${entry.billable ? 'yes' : 'no'}`
}

function emptyRow(entry: TimeEntry): GridRow {
  const { job_function: job, billable } = entry
  return { key: keyOfEntry(entry), work: workOf(entry), job, billable, days: new Map(), minutes: 0 }
}

function inOrder(one: GridRow, other: GridRow): number {
  const by = ({ work, key }: GridRow): [number, number, number, string] => [
    kinds.indexOf(work.kind),
    work.card ? 0 : 1,
    work.card?.number ?? work.project ?? 0,
    key,
  ]
  const [a, b] = [by(one), by(other)]
  for (const at of [0, 1, 2] as const) if (a[at] !== b[at]) return a[at] - b[at]
  return a[3].localeCompare(b[3])
}

export function minutesOn(rows: readonly GridRow[], day: string): number {
  return rows.reduce((sum, { days }) => sum + total(days.get(day) ?? []), 0)
}

export function total(entries: readonly TimeEntry[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0)
}

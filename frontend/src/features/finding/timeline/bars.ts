import { type Day, dayAt, dayNumber } from '#lib/days'
import type { Row } from '../asking/finding-api'

/** A card as a bar: numbers of days, the last one included. */
export interface Bar {
  from: number
  to: number
  /** The day of the deadline, where it has one. */
  due: number | null
  /** Days after the deadline that it took, or has taken so far. */
  lateFrom: number | null
  /** Work goes on and nobody said until when. */
  open: boolean
  /** Nobody has begun; only the deadline is known. */
  planned: boolean
}

/** From the start of work to the finish, else to the deadline, else to today; null where no day is known. */
export function barOf(row: Row, today: Day, zone: string): Bar | null {
  const day = (value: unknown) => (typeof value === 'string' ? dayNumber(dayAt(value, zone)) : null)
  const [started, due, done] = [day(row.started), day(row.deadline), day(row.done)]
  const now = dayNumber(today)
  const begins = started ?? done ?? due
  if (begins === null) return null
  const late = due !== null && (done ?? now) > due
  const to = done ?? (late ? now : (due ?? now))
  const from = Math.min(begins, to)
  return {
    from,
    to,
    due,
    lateFrom: late ? Math.max(due + 1, from) : null,
    open: done === null && due === null,
    planned: started === null && done === null,
  }
}

export type Zoom = 'day' | 'week' | 'month'

interface Scale {
  /** Pixels of a day. */
  width: number
  before: number
  after: number
}

/** How much of the calendar each zoom holds around its day. */
export const scales: Record<Zoom, Scale> = {
  day: { width: 34, before: 21, after: 56 },
  week: { width: 12, before: 70, after: 140 },
  month: { width: 3.6, before: 270, after: 400 },
}

export const zooms = Object.keys(scales) as Zoom[]

export function zoomOf(written: string): Zoom {
  return zooms.find((zoom) => zoom === written) ?? 'week'
}

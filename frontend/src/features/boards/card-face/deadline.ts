import { bare } from '#lib/days'
import { local } from '../ages/working-minutes'
import type { CardFace } from '../state/board-state'

const day = 86_400_000

export type DeadlineState = 'met' | 'far' | 'soon' | 'today' | 'overdue'

/** A deadline without an hour lasts until its day is over, in the agency's time zone. */
export function deadlineState(face: CardFace, now: Date, zone: string): DeadlineState | null {
  if (!face.deadline) return null
  if (face.done_at) return 'met'
  const due = new Date(face.deadline)
  const days = (local(due, zone).day - local(now, zone).day) / day
  if (face.deadline_has_time ? due < now : days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 2 ? 'soon' : 'far'
}

/** “5 Dec”, with the hour where one was given and the year where it is another one. */
export function shortDay(value: string, hasTime: boolean, now: Date, zone: string, language: string): string {
  const moment = new Date(value)
  const year = (date: Date) => new Date(local(date, zone).day).getUTCFullYear()
  return bare(dayStyle(language, zone, year(moment) !== year(now), hasTime).format(moment))
}

const styles = new Map<string, Intl.DateTimeFormat>()

function dayStyle(language: string, zone: string, year: boolean, time: boolean): Intl.DateTimeFormat {
  const key = [language, zone, year, time].join()
  const known = styles.get(key)
  if (known) return known
  const style = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(year ? { year: 'numeric' } : {}),
    ...(time ? { hour: '2-digit', minute: '2-digit' } : {}),
    timeZone: zone,
  })
  styles.set(key, style)
  return style
}

import { bare, dayAt, daysBetween } from './days'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/**
 * "3 hours ago", "tomorrow", "now": the distance of a moment from `now`, in the reader's language. Days are counted
 * as they turn on the walls of the time zone: on Saturday afternoon Monday noon is two days away, not one and a bit.
 */
export function relative(moment: Date, now: Date, language: string, timeZone: string): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000
  const say = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' })
  const apart = Math.abs(seconds)
  if (apart < 45) return say.format(0, 'second')
  if (apart < hour) return say.format(Math.trunc(seconds / minute) || Math.sign(seconds), 'minute')
  const days = apart < day ? 0 : daysBetween(dayAt(now, timeZone), dayAt(moment, timeZone))
  // A day of 25 hours holds moments more than 24 hours apart.
  if (days === 0) return say.format(Math.trunc(seconds / hour), 'hour')
  return daysSaid(days, say)
}

/** The same of a day without an hour: "today" until it is over. */
export function relativeDay(moment: Date, now: Date, language: string, timeZone: string): string {
  const days = daysBetween(dayAt(now, timeZone), dayAt(moment, timeZone))
  return daysSaid(days, new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' }))
}

function daysSaid(days: number, say: Intl.RelativeTimeFormat): string {
  if (Math.abs(days) < 30) return say.format(days, 'day')
  if (Math.abs(days) < 365) return say.format(Math.trunc(days / 30), 'month')
  return say.format(Math.trunc(days / 365), 'year')
}

export type DateStyle = 'day' | 'day-and-time' | 'day-of-week' | 'time'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  'day-and-time': { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  'day-of-week': { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
}

/** A moment written out in the workspace's time zone. A date without a time belongs to no zone and stays that day. */
export function written(value: string | Date, style: DateStyle, language: string, timeZone: string): string {
  const isPlainDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime())) return ''
  const zone = isPlainDay ? 'UTC' : timeZone
  return bare(new Intl.DateTimeFormat(language, { ...styles[style], timeZone: zone }).format(moment))
}

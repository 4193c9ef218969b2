const minute = 60
const hour = 60 * minute
const day = 24 * hour

const steps: [limit: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [hour, minute, 'minute'],
  [day, hour, 'hour'],
  [30 * day, day, 'day'],
  [365 * day, 30 * day, 'month'],
  [Number.POSITIVE_INFINITY, 365 * day, 'year'],
]

/** "3 hours ago", "tomorrow", "now": the distance of a moment from `now`, in the reader's language. */
export function relative(moment: Date, now: Date, language: string): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000
  const say = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' })
  if (Math.abs(seconds) < 45) return say.format(0, 'second')
  const [, size, unit] = steps.find(([limit]) => Math.abs(seconds) < limit) ?? [0, day, 'day' as const]
  const amount = Math.trunc(seconds / size)
  return say.format(amount === 0 ? Math.sign(seconds) : amount, unit)
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
  return new Intl.DateTimeFormat(language, { ...styles[style], timeZone: zone }).format(moment)
}

/** Days as people write them in tables, YYYY-MM-DD: without an hour and without a zone. */
export type Day = string

const dayMs = 86_400_000

export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

export function dayOfNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

export function daysBetween(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first)
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (dayNumber(day) + 3) % 7
}

export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day))
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** The same day so many months on, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(`${firstOfMonth(day)}T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const month = first.toISOString().slice(0, 10)
  const last = new Date(first)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return addDays(month, Math.min(Number(day.slice(8)), last.getUTCDate()) - 1)
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOfMonth(day: Day): Day[][] {
  const month = day.slice(0, 7)
  const weeks: Day[][] = []
  for (let monday = mondayOf(firstOfMonth(day)); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(weekOf(monday))
  return weeks
}

export function weekOf(day: Day): Day[] {
  const monday = mondayOf(day)
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at))
}

export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day that it was at a moment on the walls of a time zone. */
export function dayAt(moment: string | Date, zone: string): Day {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: zone,
    })
    clocks.set(zone, clock)
  }
  return clock.format(typeof moment === 'string' ? new Date(moment) : moment)
}

const styles = new Map<string, Intl.DateTimeFormat>()

/** A day in words, as Intl writes it. */
export function dayWritten(day: Day, language: string, style: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(style)}`
  let known = styles.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' })
    styles.set(key, known)
  }
  return bare(known.format(new Date(`${day}T12:00:00Z`)))
}

/** "31 окт. 2026" without the "г." that Russian adds: at the end of a sentence it would be a second full stop. */
export function bare(date: string): string {
  return date.replace(/(\d{4})\sг\./gu, '$1')
}

/** "23 – 29 November 2026", as the language joins two days. */
export function stretchWritten(first: Day, days: number, language: string): string {
  const at = (day: Day) => new Date(`${day}T12:00:00Z`)
  const form = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return bare(form.formatRange(at(first), at(addDays(first, days - 1))))
}

import type { Stretch, WorkingHours } from '../state/board-state'

const dayMs = 86_400_000

/** Working minutes from one moment to another by the agency's calendar: nights, weekends and holidays do not count. */
export function workingMinutes(from: Date, to: Date, hours: WorkingHours): number {
  if (!(from < to)) return 0
  const start = local(from, hours.time_zone)
  const end = local(to, hours.time_zone)
  let minutes = 0
  for (let day = start.day; day <= end.day; day += dayMs)
    minutes += overlap(
      hoursOn(day, hours),
      day === start.day ? start.minute : 0,
      day === end.day ? end.minute : 24 * 60,
    )
  return minutes
}

function hoursOn(day: number, { week, exceptions }: WorkingHours): readonly Stretch[] {
  const date = new Date(day)
  return exceptions[date.toISOString().slice(0, 10)] ?? week[(date.getUTCDay() + 6) % 7] ?? []
}

function overlap(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce(
    (sum, [starts, ends]) => sum + Math.max(0, Math.min(ends, to) - Math.max(starts, from)),
    0,
  )
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The local day (as UTC midnight) and the minute of the day. */
export function local(moment: Date, zone: string): Local {
  const key = `${zone} ${Math.floor(moment.getTime() / 60_000)}`
  const known = told.get(key)
  if (known) return known
  if (told.size > 20_000) told.clear()
  const found = asked(moment, zone)
  told.set(key, found)
  return found
}

interface Local {
  day: number
  minute: number
}

// Asking Intl costs some microseconds, and a board asks for thousands of moments again and again.
const told = new Map<string, Local>()

function asked(moment: Date, zone: string): Local {
  const known = clocks.get(zone)
  const clock = known ?? new Intl.DateTimeFormat('en-CA', { ...style, timeZone: zone })
  if (!known) clocks.set(zone, clock)
  const parts = Object.fromEntries(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  )
  return {
    day: Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day),
    minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0),
  }
}

const style = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

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
export function local(moment: Date, zone: string): { day: number; minute: number } {
  const known = clocks.get(zone)
  const clock = known ?? new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: zone })
  if (!known) clocks.set(zone, clock)
  const told = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return {
    day: Date.UTC(told.year ?? 0, (told.month ?? 1) - 1, told.day),
    minute: (told.hour ?? 0) * 60 + (told.minute ?? 0),
  }
}

const parts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

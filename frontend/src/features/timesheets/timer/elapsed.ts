import type { Timer } from '../asking/time-api'

const minute = 60_000

/** Whole minutes that a timer has counted: until now, or until it paused. */
export function elapsed(
  { started_at, paused_at }: Pick<Timer, 'started_at' | 'paused_at'>,
  now: Date,
): number {
  const until = paused_at === null ? now.getTime() : new Date(paused_at).getTime()
  return Math.max(0, Math.floor((until - new Date(started_at).getTime()) / minute))
}

/** "17:30" near the moment at which the timer paused, as a moment; before its beginning it was the next morning. */
export function momentOf(clock: string, { started_at, paused_at }: Timer, zone: string): string | null {
  const typed = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock.trim())
  if (!typed || paused_at === null) return null
  const pause = new Date(paused_at)
  const apart = Number(typed[1]) * 60 + Number(typed[2]) - minutesOfDay(pause, zone)
  let moment = Math.floor(pause.getTime() / minute) * minute + apart * minute
  if (moment <= new Date(started_at).getTime()) moment += 24 * 60 * minute
  return new Date(moment).toISOString()
}

/** "17:30" on the walls of a time zone. */
export function wallTime(moment: string, zone: string): string {
  const minutes = minutesOfDay(new Date(moment), zone)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function minutesOfDay(moment: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(moment)
  const of = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value ?? 0)
  return of('hour') * 60 + of('minute')
}

import { dayAt } from '#lib/days'

interface Wait {
  until: string | null
  working_minutes: number
}

/** The newest first; one that was over before a minute of work had passed tells nothing. */
export function waitsShown<W extends Wait>(waits: readonly W[]): W[] {
  return waits.filter(({ until, working_minutes }) => until === null || working_minutes > 0).toReversed()
}

/** Begun and ended on one day of the workspace's clock. */
export function isWithinOneDay(since: string, until: string, zone: string): boolean {
  return dayAt(new Date(since), zone) === dayAt(new Date(until), zone)
}

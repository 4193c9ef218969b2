import { dayAt } from '#lib/days'
import { useNow } from '#ui/time/clock'
import { useZone } from '#ui/time/zone'

/** YYYY-MM-DD, by the clock of whoever looks. */
export function useTodayHere(): string {
  return dayAt(useNow(), useZone())
}

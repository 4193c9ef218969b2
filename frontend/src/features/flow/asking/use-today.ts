import { useNow } from '#ui/time/clock'

/** The day it is in the workspace's zone. */
export function useToday(zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(useNow())
}

/** The time zones this browser knows, and the one that is set in any case. */
export function timeZones(set: string): string[] {
  return [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
}

export function currencies(set: string): string[] {
  return [...new Set([set, ...Intl.supportedValuesOf('currency')])].sort()
}

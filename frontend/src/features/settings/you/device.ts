const programs: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** "Chrome · Linux" out of what a browser says about itself. */
export function deviceOf(userAgent: string): { name: string; isPhone: boolean } {
  const first = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1]
  const known = [first(programs), first(systems)].filter(Boolean).join(' · ')
  return { name: known || userAgent.slice(0, 60), isPhone: /Mobile|iPhone|Android/.test(userAgent) }
}

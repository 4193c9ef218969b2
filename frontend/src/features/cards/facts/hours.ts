/** "1,5" or "1.5" or "1:30" or "90m" as minutes; null for what is no length of time. */
export function minutesOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  const clock = /^(\d+):([0-5]?\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const short = /^(\d+(?:\.\d+)?)\s*(?:m|min|мин|м)$/i.exec(text)
  if (short) return Math.round(Number(short[1]))
  const hours = /^(\d+(?:\.\d+)?)\s*(?:h|ч|u)?$/i.exec(text)
  return hours ? Math.round(Number(hours[1]) * 60) : null
}

export function hoursOf(minutes: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(
    minutes / 60,
  )
}

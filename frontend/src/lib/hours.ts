/** "1,5", "1.5", "1:30", "90m", "1h30", "1 ч 30 мин" as minutes; null for what is no length of time. */
export function minutesOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  const clock = /^(\d*):([0-5]?\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const short = /^(\d+(?:\.\d+)?)\s*(?:m|min|мин|м)\.?$/i.exec(text)
  if (short) return Math.round(Number(short[1]))
  const both = /^(\d+)\s*(?:h|ч|u)\.?\s*([0-5]?\d)\s*(?:m|min|мин|м)?\.?$/i.exec(text)
  if (both) return Number(both[1]) * 60 + Number(both[2])
  const hours = /^(\d+(?:\.\d*)?|\.\d+)\s*(?:h|ч|u)?\.?$/i.exec(text)
  return hours ? Math.round(Number(hours[1]) * 60) : null
}

/** To be planned with: 90 as "1.5", in the reader's decimal sign. */
export function hoursOf(minutes: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(
    minutes / 60,
  )
}

/** As a clock shows it: 90 as "1:30", what was taken back as "−1:30"; sums of many with a language's thousands. */
export function clockOf(minutes: number, language?: string): string {
  const all = Math.abs(minutes)
  const [hours, rest] = [Math.floor(all / 60), String(all % 60).padStart(2, '0')]
  const said = language ? new Intl.NumberFormat(language).format(hours) : hours
  return `${minutes < 0 ? '−' : ''}${said}:${rest}`
}

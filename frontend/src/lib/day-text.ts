/**
 * A day as somebody types it, as YYYY-MM-DD: "5.3", "05-03-2026", "5 марта", "Mar 5", in the order of their language.
 * Without a year it is the nearest such day to `today`. Null when it is no day.
 */
export function dayFrom(text: string, language: string, today: string): string | null {
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const month = monthNamed(text, language)
  if (month !== null) {
    const [day, year] = numbers
    return numbers.length > 2 || day === undefined ? null : inYear(year, month, day, today)
  }
  const [first, second, third] = numbers
  if (first === undefined || second === undefined || numbers.length > 3 || /\p{L}{2}/u.test(text)) return null
  if (first > 31) return third === undefined ? null : inYear(first, second, third, today)
  const dayFirst = (writtenOrder(language) === 'day' && second <= 12) || first > 12
  return dayFirst ? inYear(third, second, first, today) : inYear(third, first, second, today)
}

function monthNamed(text: string, language: string): number | null {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  for (let month = 0; month < 12; month++) {
    const names = [language, 'en'].flatMap((known) => namesOf(month, known))
    if (words.some((word) => names.some((name) => name.startsWith(word)))) return month + 1
  }
  return null
}

/** "март", "марта", "мар": alone, beside a day, and short. */
function namesOf(month: number, language: string): string[] {
  const day = new Date(Date.UTC(2026, month, 5))
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ]
  return forms.map((form) => {
    const parts = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(day)
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace('.', '')
  })
}

function writtenOrder(language: string): 'day' | 'month' {
  const parts = new Intl.DateTimeFormat(language).formatToParts(new Date())
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day' ? 'day' : 'month'
}

function inYear(year: number | undefined, month: number, day: number, today: string): string | null {
  if (year !== undefined) return real(year < 100 ? 2000 + year : year, month, day)
  const thisYear = Number(today.slice(0, 4))
  const nearest = [thisYear - 1, thisYear, thisYear + 1]
    .map((each) => real(each, month, day))
    .filter((each) => each !== null)
    .sort((one, other) => distance(one, today) - distance(other, today))
  return nearest[0] ?? null
}

/** The thirty-first of February is no day. */
function real(year: number, month: number, day: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, day))
  if (moment.getUTCFullYear() !== year || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day)
    return null
  return year > 9999 ? null : moment.toISOString().slice(0, 10)
}

function distance(day: string, today: string): number {
  return Math.abs(Date.parse(day) - Date.parse(today))
}

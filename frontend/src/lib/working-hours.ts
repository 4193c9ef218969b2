export type Language = 'en' | 'ru' | 'nl'

const letters = {
  en: { minute: 'min', hour: 'h', day: 'd' },
  ru: { minute: 'мин', hour: 'ч', day: 'д' },
  nl: { minute: 'min', hour: 'u', day: 'd' },
} satisfies Record<Language, Record<'minute' | 'hour' | 'day', string>>

const shortNumber = (language: Language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
// Made once: a board writes hundreds of ages.
const numbers = { en: shortNumber('en'), ru: shortNumber('ru'), nl: shortNumber('nl') }

/** Working minutes as a person says them: "25 min", "3 h", "2.5 d". A day has `hoursPerDay` working hours. */
export function workingTime(minutes: number, language: Language, hoursPerDay = 8): string {
  const say = (amount: number, unit: 'minute' | 'hour' | 'day') =>
    `${numbers[language].format(amount)}\u00a0${letters[language][unit]}`
  if (minutes < 60) return say(Math.round(minutes), 'minute')
  if (minutes < hoursPerDay * 60) return say(roundToHalf(minutes / 60), 'hour')
  const days = minutes / 60 / hoursPerDay
  return say(days < 10 ? roundToHalf(days) : Math.round(days), 'day')
}

function roundToHalf(amount: number): number {
  return Math.round(amount * 2) / 2
}

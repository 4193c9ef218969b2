import { relative, relativeDay, written } from './dates'
import { stretchWritten } from './days'
import { foldText, matches } from './fold-text'
import { initials } from './initials'
import { workingTime } from './working-hours'

test('a search finds a name without its accents and in any case', () => {
  expect(foldText('  Café  Ёлка ')).toBe('cafe елка')
  expect(foldText('Йод')).toBe('йод')
  expect(matches('Zomer-actie José', 'jose zomer')).toBe(true)
  expect(matches('Zomer-actie José', 'jose winter')).toBe(false)
})

test('working time is said in the unit a person would choose', () => {
  expect(workingTime(25, 'en')).toBe('25\u00a0min')
  expect(workingTime(180, 'ru')).toBe('3\u00a0ч')
  expect(workingTime(960, 'en')).toBe('2\u00a0d')
  expect(workingTime(1200, 'nl')).toBe('2,5\u00a0d')
  expect(workingTime(720, 'en', 6)).toBe('2\u00a0d')
})

describe('a distance in time', () => {
  const amsterdam = 'Europe/Amsterdam'
  const said = (moment: string, now: string, language = 'en', zone = amsterdam) =>
    relative(new Date(moment), new Date(now), language, zone)

  test('is told in the language of the reader', () => {
    const now = '2026-03-02T12:00:00Z'
    expect(said('2026-03-02T11:59:40Z', now)).toBe('now')
    expect(said('2026-03-02T12:50:00Z', now)).toBe('in 50 minutes')
    expect(said('2026-03-02T09:00:00Z', now)).toBe('3 hours ago')
    expect(said('2026-03-01T11:00:00Z', now, 'nl')).toBe('gisteren')
    expect(said('2026-03-04T12:00:00Z', now, 'ru')).toBe('послезавтра')
    expect(said('2026-06-04T12:00:00Z', now)).toBe('in 3 months')
    expect(said('2024-02-01T12:00:00Z', now)).toBe('2 years ago')
  })

  test('counts the days of the calendar over a weekend, not stretches of 24 hours', () => {
    const saturday = '2026-11-28T13:15:00Z'
    expect(said('2026-11-30T12:00:00Z', saturday)).toBe('in 2 days')
    expect(said('2026-11-30T07:00:00Z', saturday)).toBe('in 2 days')
    expect(said('2026-11-29T22:30:00Z', saturday)).toBe('tomorrow')
    const monday = '2026-11-30T07:00:00Z'
    expect(said('2026-11-28T20:00:00Z', monday)).toBe('2 days ago')
  })

  test('turns the day where the agency is', () => {
    const now = '2026-11-28T13:15:00Z'
    const lateOnSunday = '2026-11-29T16:30:00Z'
    expect(said(lateOnSunday, now)).toBe('tomorrow')
    expect(said(lateOnSunday, now, 'en', 'Asia/Vladivostok')).toBe('in 2 days')
  })

  test('of a day without an hour is a number of days', () => {
    const day = (moment: string) =>
      relativeDay(new Date(moment), new Date('2026-11-28T13:15:00Z'), 'en', amsterdam)
    expect(day('2026-11-28T09:00:00Z')).toBe('today')
    expect(day('2026-11-29T09:00:00Z')).toBe('tomorrow')
    expect(day('2026-11-27T22:30:00Z')).toBe('yesterday')
  })

  test('holds on the day of 25 hours', () => {
    expect(said('2026-10-25T22:45:00Z', '2026-10-24T22:15:00Z')).toBe('in 24 hours')
  })
})

test('a plain day is the same day in every time zone, a moment is not', () => {
  expect(written('2026-03-02', 'day', 'en', 'America/Los_Angeles')).toBe('Mar 2, 2026')
  expect(written('2026-03-02T01:00:00Z', 'day', 'en', 'America/Los_Angeles')).toBe('Mar 1, 2026')
})

test('a Russian date ends with its year, so that a sentence can end with it', () => {
  expect(written('2026-10-31', 'day', 'ru', 'UTC')).toBe('31 окт. 2026')
  expect(written('2026-10-31T10:05:00Z', 'day-and-time', 'ru', 'UTC')).toBe('31 окт. 2026, 10:05')
  expect(stretchWritten('2026-11-23', 7, 'ru')).toBe('23–29 ноября 2026')
})

test('initials come from the first and the last name', () => {
  expect(initials('Anna de Vries')).toBe('AV')
  expect(initials('ирина')).toBe('И')
  expect(initials(' ')).toBe('?')
})

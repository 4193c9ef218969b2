import { relative, written } from './dates'
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

test('a distance in time is told in the language of the reader', () => {
  const now = new Date('2026-03-02T12:00:00Z')
  expect(relative(new Date('2026-03-02T11:59:40Z'), now, 'en')).toBe('now')
  expect(relative(new Date('2026-03-02T09:00:00Z'), now, 'en')).toBe('3 hours ago')
  expect(relative(new Date('2026-03-01T11:00:00Z'), now, 'nl')).toBe('gisteren')
})

test('a plain day is the same day in every time zone, a moment is not', () => {
  expect(written('2026-03-02', 'day', 'en', 'America/Los_Angeles')).toBe('Mar 2, 2026')
  expect(written('2026-03-02T01:00:00Z', 'day', 'en', 'America/Los_Angeles')).toBe('Mar 1, 2026')
})

test('initials come from the first and the last name', () => {
  expect(initials('Anna de Vries')).toBe('AV')
  expect(initials('ирина')).toBe('И')
  expect(initials(' ')).toBe('?')
})

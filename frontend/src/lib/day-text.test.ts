import { written } from './dates'
import { dayFrom } from './day-text'

const today = '2026-11-21'

test('a day is understood in the order of the language it is typed in', () => {
  expect(dayFrom('05.03.2027', 'ru', today)).toBe('2027-03-05')
  expect(dayFrom('5-3-27', 'nl', today)).toBe('2027-03-05')
  expect(dayFrom('3/5/2027', 'en', today)).toBe('2027-03-05')
  expect(dayFrom('25/12/2026', 'en', today)).toBe('2026-12-25')
  expect(dayFrom('2026-12-25', 'ru', today)).toBe('2026-12-25')
})

test('a month may be named, in the language of the reader or in English', () => {
  expect(dayFrom('5 марта 2027', 'ru', today)).toBe('2027-03-05')
  expect(dayFrom('5 мая', 'ru', today)).toBe('2027-05-05')
  expect(dayFrom('12 mrt 2027', 'nl', today)).toBe('2027-03-12')
  expect(dayFrom('May 5, 2027', 'nl', today)).toBe('2027-05-05')
})

test('a day without a year is the nearest one', () => {
  expect(dayFrom('5.1', 'ru', today)).toBe('2027-01-05')
  expect(dayFrom('30-11', 'nl', today)).toBe('2026-11-30')
})

test('what is no day is refused instead of guessed', () => {
  for (const text of ['31.02.2027', 'soon', '', '5', '1.2.3.4', '32 марта', '5 x 2027 mars']) {
    expect(dayFrom(text, 'ru', today)).toBeNull()
  }
})

test('a day that was written out for somebody is read back as the same day', () => {
  for (const language of ['en', 'ru', 'nl']) {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-07`
      expect(dayFrom(written(day, 'day', language, 'UTC'), language, today)).toBe(day)
    }
  }
})

import { addDays, addMonths, dayAt, daysBetween, mondayOf, weekdayOf, weeksOfMonth } from './days'

test('days are counted over the ends of months and the change of the clocks', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
})

test('a week begins on Monday', () => {
  expect(weekdayOf('2026-11-30')).toBe(0)
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
})

test('a month later is the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-03-15', -3)).toBe('2025-12-15')
})

test('a month is shown in whole weeks', () => {
  const weeks = weeksOfMonth('2026-11-10')
  expect(weeks[0]?.[0]).toBe('2026-10-26')
  expect(weeks.at(-1)?.[6]).toBe('2026-12-06')
  expect(weeks.every((week) => week.length === 7)).toBe(true)
})

test('the day of a moment is that of the workspace', () => {
  expect(dayAt('2026-12-31T23:30:00Z', 'Europe/Amsterdam')).toBe('2027-01-01')
  expect(dayAt('2026-12-31T23:30:00Z', 'UTC')).toBe('2026-12-31')
})

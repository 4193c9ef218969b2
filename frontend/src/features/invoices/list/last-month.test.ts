import { expect, test } from 'vitest'
import { lastMonth } from './last-month'

test('the month before, also over the turn of the year and in a leap year', () => {
  expect(lastMonth('2026-11-28')).toEqual({ first_day: '2026-10-01', last_day: '2026-10-31' })
  expect(lastMonth('2027-01-01')).toEqual({ first_day: '2026-12-01', last_day: '2026-12-31' })
  expect(lastMonth('2028-03-31')).toEqual({ first_day: '2028-02-01', last_day: '2028-02-29' })
})

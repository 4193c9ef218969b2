import { wallClock } from './deadline'
import { hoursOf, minutesOf } from './hours'

test('hours are read as people write them', () => {
  expect(['1,5', '1.5', '1:30', '90m', '1.5 ч'].map(minutesOf)).toEqual([90, 90, 90, 90, 90])
  expect(['', 'soon', '-2', '1:75'].map(minutesOf)).toEqual([null, null, null, null])
  expect(hoursOf(90, 'nl')).toBe('1,5')
})

test('a deadline is shown on the clock of the workspace', () => {
  expect(wallClock('2026-11-30T22:30:00Z', 'Europe/Amsterdam')).toEqual({ day: '2026-11-30', time: '23:30' })
  expect(wallClock('2026-11-30T22:30:00Z', 'Europe/Moscow')).toEqual({ day: '2026-12-01', time: '01:30' })
  expect(wallClock(null, 'UTC').day).toBe('')
})

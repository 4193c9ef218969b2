import { wallClock } from './deadline'

test('a deadline is shown on the clock of the workspace', () => {
  expect(wallClock('2026-11-30T22:30:00Z', 'Europe/Amsterdam')).toEqual({ day: '2026-11-30', time: '23:30' })
  expect(wallClock('2026-11-30T22:30:00Z', 'Europe/Moscow')).toEqual({ day: '2026-12-01', time: '01:30' })
  expect(wallClock(null, 'UTC').day).toBe('')
})

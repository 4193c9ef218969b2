import type { Timer } from '../asking/time-api'
import { elapsed, momentOf, wallTime } from './elapsed'

const timer = {
  started_at: '2026-11-25T13:00:40Z',
  paused_at: '2026-11-25T17:00:00Z',
} as Timer
const amsterdam = 'Europe/Amsterdam'

test('a timer counts whole minutes, and none after it paused', () => {
  const now = new Date('2026-11-25T21:00:00Z')
  expect(elapsed({ ...timer, paused_at: null }, now)).toBe(479)
  expect(elapsed(timer, now)).toBe(239)
  expect(elapsed({ ...timer, paused_at: null }, new Date('2026-11-25T12:59:00Z'))).toBe(0)
})

test('until when is said on the clock of the wall', () => {
  expect(wallTime(timer.paused_at ?? '', amsterdam)).toBe('18:00')
  expect(momentOf('17:30', timer, amsterdam)).toBe('2026-11-25T16:30:00.000Z')
  expect(momentOf('19.15', timer, amsterdam)).toBe('2026-11-25T18:15:00.000Z')
  expect(momentOf('1:30', timer, amsterdam)).toBe('2026-11-26T00:30:00.000Z')
  expect(['25:00', 'soon', ''].map((typed) => momentOf(typed, timer, amsterdam))).toEqual([null, null, null])
})

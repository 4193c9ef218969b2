import { isWithinOneDay, waitsShown } from './waits-shown'

const wait = (id: number, working_minutes: number, until: string | null) => ({ id, working_minutes, until })

test('the newest wait stands first, and those of no working time are left out', () => {
  const ended = '2026-11-30T12:00:00Z'
  const shown = waitsShown([wait(1, 30, ended), wait(2, 0, ended), wait(3, 0, null)])
  expect(shown.map(({ id }) => id)).toEqual([3, 1])
})

test('a wait lies within a day of the workspace, not of the world', () => {
  expect(isWithinOneDay('2026-11-30T09:00:00Z', '2026-11-30T15:00:00Z', 'Europe/Amsterdam')).toBe(true)
  expect(isWithinOneDay('2026-11-30T22:30:00Z', '2026-11-30T23:30:00Z', 'Europe/Amsterdam')).toBe(false)
  expect(isWithinOneDay('2026-11-29T23:30:00Z', '2026-11-30T22:30:00Z', 'Europe/Amsterdam')).toBe(true)
})

import { expect, test } from 'vitest'
import type { Told } from '../asking/inbox-api'
import { byDay } from './by-day'

const told = (id: number, last_at: string) => ({ id, last_at }) as Told

test('a row stands under the day that it was where the workspace is', () => {
  const rows = [
    told(3, '2026-11-27T22:30:00Z'),
    told(2, '2026-11-27T12:00:00Z'),
    told(1, '2026-11-26T23:30:00Z'),
  ]
  const days = (zone: string) =>
    byDay(rows, zone).map(({ day, rows: some }) => [day, some.map(({ id }) => id)])
  expect(days('Europe/Moscow')).toEqual([
    ['2026-11-28', [3]],
    ['2026-11-27', [2, 1]],
  ])
  expect(days('UTC')).toEqual([
    ['2026-11-27', [3, 2]],
    ['2026-11-26', [1]],
  ])
})

test('the order of the server stays, also where a day comes twice', () => {
  const rows = [
    told(1, '2026-11-27T12:00:00Z'),
    told(2, '2026-11-26T12:00:00Z'),
    told(3, '2026-11-27T12:00:00Z'),
  ]
  expect(byDay(rows, 'UTC').map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-26', '2026-11-27'])
})

test('nothing is no day', () => {
  expect(byDay([], 'UTC')).toEqual([])
})

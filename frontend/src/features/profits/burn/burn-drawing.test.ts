import { expect, test } from 'vitest'
import type { Burn } from '../asking/profits-api'
import { seriesOf } from './burn-drawing'

const burn = {
  planned: 600,
  cards: 4,
  done_share: 0.5,
  pace_minutes: 0,
  used_up_on: null,
  done_on: null,
  period_first: null,
  period_last: null,
  weeks: [
    { first_day: '2026-11-02', minutes: 120, done: 1 },
    { first_day: '2026-11-09', minutes: 60, done: 1 },
  ],
} as unknown as Burn

test('cards done are drawn as their part of the plan', () => {
  expect(seriesOf(burn).weeks.map(({ spent, done }) => [spent, done])).toEqual([
    [2, 2.5],
    [3, 5],
  ])
})

test('of a retainer the days gone by are drawn, up to today', () => {
  const november = { ...burn, period_first: '2026-11-01', period_last: '2026-11-30', done_share: 14 / 30 }
  const [first, second] = seriesOf(november).weeks
  expect(first?.done).toBeCloseTo((8 / 30) * 10)
  expect(second?.done).toBeCloseTo((14 / 30) * 10)
})

import { describe, expect, it } from 'vitest'
import { byScope, held, through } from './rate-rows'

const row = (id: number, from_day: string, per_hour: string | null = '90') => ({
  id,
  from_day,
  per_hour,
  currency: 'EUR',
})

describe('rates through time', () => {
  it('shows of two for one day the later', () => {
    expect(
      through([row(2, '2026-01-01', '95'), row(1, '2026-01-01')]).map(({ per_hour }) => per_hour),
    ).toEqual(['95'])
  })

  it('holds from its day until the next', () => {
    const rates = [row(1, '2026-01-01'), row(2, '2026-06-01', '99')]
    expect(held(rates, '2025-12-31')).toBeNull()
    expect(held(rates, '2026-05-31')?.id).toBe(1)
    expect(held(rates, '2026-06-01')?.id).toBe(2)
  })

  it('ends with a row without an amount', () => {
    expect(held([row(1, '2026-01-01'), row(2, '2026-06-01', null)], '2026-07-01')).toBeNull()
  })

  it('stands together by what it is for', () => {
    const rates = [row(3, '2026-01-01'), row(1, '2026-01-01', '80'), row(2, '2026-02-01', '80')]
    const named = byScope(rates, ({ per_hour }) => per_hour ?? '')
    expect(named.map(([name, rows]) => [name, rows.length])).toEqual([
      ['80', 2],
      ['90', 1],
    ])
  })
})

import { expect, test } from 'vitest'
import { shareOf } from './held'

test('a share is told where both counts are', () => {
  expect(shareOf(30, 120)).toBe(0.25)
  expect(shareOf(0, 0)).toBe(0)
  expect(shareOf(null, 120)).toBeNull()
  expect(shareOf(0, null)).toBeNull()
})

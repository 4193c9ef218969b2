import { inTurn, Pace } from './pace'

test('what stands whole stays so, and a few new rows join it in each frame', () => {
  expect(inTurn([1, 2, 3, 4, 5], new Set([2, 4]), 2)).toEqual([1, 2, 3, 4])
  expect(inTurn([1, 2, 3, 4, 5], new Set([1, 2, 3, 4]), 2)).toEqual([1, 2, 3, 4, 5])
  expect(inTurn([7, 8], new Set([1, 2]), 0)).toEqual([])
})

test('a slow machine draws fewer rows in a frame, a fast one all, and never none', () => {
  const slow = new Pace(8)
  slow.took(16, 64)
  expect(slow.atOnce).toBe(2)
  const fast = new Pace(8)
  fast.took(16, 2)
  expect(fast.atOnce).toBe(60)
})

test('a machine that gets busy is believed after a few frames, not after one', () => {
  const pace = new Pace(8)
  pace.took(20, 10)
  expect(pace.atOnce).toBe(16)
  pace.took(16, 64)
  expect(pace.atOnce).toBeGreaterThan(3)
  for (let frame = 0; frame < 10; frame++) pace.took(4, 16)
  expect(pace.atOnce).toBe(2)
})

test('one row that comes alone says nothing of the pace', () => {
  const pace = new Pace(8)
  pace.took(1, 50)
  expect(pace.atOnce).toBe(8)
})

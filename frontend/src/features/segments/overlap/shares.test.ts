import { expect, test } from 'vitest'
import type { SegmentOverlap } from '../asking/held'
import type { Segment } from '../asking/segments-api'
import { called, cellOf, heatOf, mostHeat, stepped } from './shares'

const segment = (id: number, name: string, size: number) => ({
  id,
  name,
  size,
  version: 1,
  as_of: '2026-06-30T22:00:00Z',
})
const overlap: SegmentOverlap = {
  segments: [segment(1, 'Dutch', 200), segment(2, 'Loyal', 50), segment(3, 'Nobody yet', 0)],
  shared: [
    [200, 50, 0],
    [50, 50, null],
    [0, null, 0],
  ],
  least: 10,
  without_run: [],
  left_out: 0,
  of_one_state: true,
}

test('a share is of the segment of the row', () => {
  expect(cellOf(overlap, { row: 0, column: 1 })).toEqual({
    kind: 'shared',
    count: 50,
    size: 200,
    share: 0.25,
  })
  expect(cellOf(overlap, { row: 1, column: 0 })).toMatchObject({ share: 1 })
})

test('a few, nobody, and a segment with itself are no shares', () => {
  expect(cellOf(overlap, { row: 1, column: 2 })).toEqual({ kind: 'few', least: 10 })
  expect(cellOf(overlap, { row: 2, column: 0 })).toEqual({ kind: 'nobody' })
  expect(cellOf(overlap, { row: 1, column: 1 })).toEqual({ kind: 'itself', size: 50 })
})

test('the heat grows with the share and says nothing of a few', () => {
  expect(heatOf(cellOf(overlap, { row: 0, column: 1 }))).toBe(mostHeat / 4)
  expect(heatOf(cellOf(overlap, { row: 1, column: 0 }))).toBe(mostHeat)
  expect(heatOf(cellOf(overlap, { row: 1, column: 2 }))).toBe(0)
})

test('arrows lead from cell to cell and not out of the matrix', () => {
  const corner = { row: 0, column: 2 }
  expect(stepped(corner, 'ArrowDown', 3)).toEqual({ row: 1, column: 2 })
  expect(stepped(corner, 'Home', 3)).toEqual({ row: 0, column: 0 })
  expect(stepped(corner, 'ArrowRight', 3)).toBeNull()
  expect(stepped(corner, 'ArrowUp', 3)).toBeNull()
  expect(stepped(corner, 'x', 3)).toBeNull()
})

test('a hidden size is no share, and names are those of today', () => {
  const segments = [segment(1, 'Dutch', 200), { ...segment(2, 'Few', 0), size: null }]
  const shared = [
    [200, null],
    [null, null],
  ]
  const hidden = { ...overlap, segments, shared }
  expect(cellOf(hidden, { row: 1, column: 1 })).toEqual({ kind: 'itself', size: null })
  expect(cellOf(hidden, { row: 1, column: 0 })).toEqual({ kind: 'few', least: 10 })
  expect(called(hidden, [{ id: 2, name: 'Very few' } as Segment]).segments.map(({ name }) => name)).toEqual([
    'Dutch',
    'Very few',
  ])
})

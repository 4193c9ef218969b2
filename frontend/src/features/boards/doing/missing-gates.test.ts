import { columnsOf } from '../columns/board-columns'
import type { ColumnFace } from '../state/board-state'
import { gatesOnMove } from './missing-gates'

const stage = (id: number, parent: number | null = null): ColumnFace => ({
  id,
  name: `Stage ${id}`,
  kind: 'work',
  parent,
  policies: [],
})
const board = columnsOf({
  columns: [stage(1), stage(2), stage(3, 2), stage(4, 2), stage(5), stage(6)],
  lanes: [],
} as unknown as Parameters<typeof columnsOf>[0])
const gates = [
  { id: 20, name: 'the brief', column: 2, moment: 'leave' },
  { id: 50, name: 'the mock-up', column: 5, moment: 'enter' },
]
const missing = (from: number, to: number) => gatesOnMove(board, gates, from, to).map(({ id }) => id)

test('every column behind a gate is behind it, from wherever the card comes', () => {
  expect(missing(1, 6)).toEqual([20, 50])
  expect(missing(4, 5)).toEqual([20, 50])
})

test('before a gate, and between the parts of its column, nothing is asked', () => {
  expect(missing(1, 3)).toEqual([])
  expect(missing(3, 4)).toEqual([])
})

test('who comes back into a gated column passes its gate, who goes back over one does not', () => {
  expect(missing(6, 5)).toEqual([50])
  expect(missing(6, 1)).toEqual([])
})

import { aboveAt, type Layout, neighbour, placeOf, step } from './stepping'

const cells: Record<string, number[]> = {
  '10:1': [1, 2, 3],
  '20:1': [],
  '30:1': [4],
  '10:2': [5],
  '30:2': [6, 7],
}
const board: Layout = {
  columns: [10, 20, 30],
  lanes: [1, 2],
  cell: (column, lane) => cells[`${column}:${lane}`] ?? [],
}

test('up and down go through a column, across its lanes', () => {
  expect(neighbour(board, 1, 'down')).toBe(2)
  expect(neighbour(board, 3, 'down')).toBe(5)
  expect(neighbour(board, 5, 'up')).toBe(3)
  expect(neighbour(board, 1, 'up')).toBe(null)
})

test('left and right pass over empty cells and stay at about the same height', () => {
  expect(neighbour(board, 3, 'right')).toBe(4)
  expect(neighbour(board, 6, 'left')).toBe(5)
  expect(neighbour(board, 4, 'right')).toBe(null)
})

test('a lifted card enters empty cells too', () => {
  const from = { column: 10, lane: 1, index: 2 }
  expect(step(board, 3, from, 'right')).toEqual({ column: 20, lane: 1, index: 0 })
  expect(step(board, 3, from, 'left')).toEqual(from)
})

test('a lifted card crosses into the next lane at the edge of a cell', () => {
  expect(step(board, 3, { column: 10, lane: 1, index: 2 }, 'down')).toEqual({ column: 10, lane: 2, index: 0 })
  expect(step(board, 5, { column: 10, lane: 2, index: 0 }, 'up')).toEqual({ column: 10, lane: 1, index: 3 })
  expect(step(board, 6, { column: 30, lane: 2, index: 1 }, 'down')).toEqual({ column: 30, lane: 2, index: 1 })
})

test('the neighbour at a place is one of the other cards', () => {
  expect(aboveAt(board, 2, { column: 10, lane: 1, index: 1 })).toBe(3)
  expect(aboveAt(board, 2, { column: 10, lane: 1, index: 2 })).toBe(null)
  expect(placeOf(board, 7)).toEqual({ column: 30, lane: 2, index: 1 })
})

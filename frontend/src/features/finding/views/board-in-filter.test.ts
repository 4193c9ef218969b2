import { boardOf, filterOnBoard, filterWithout } from './board-in-filter'

test('a filter goes along from a board to its other views and back', () => {
  for (const filter of ['', 'tag:4', '-tag:4 deadline:overdue', 'tag:4 OR responsible:me']) {
    const elsewhere = filterOnBoard(12, filter)
    expect(boardOf(elsewhere)).toBe(12)
    expect(filterWithout(elsewhere)).toBe(filter)
    expect(filterOnBoard(12, elsewhere)).toBe(elsewhere)
  }
})

test('either of two stays one condition beside the board', () => {
  expect(filterOnBoard(12, 'tag:4 OR tag:5')).toBe('board:12 (tag:4 OR tag:5)')
})

test('a filter that names several boards is on none', () => {
  expect(boardOf('board:12,13')).toBeNull()
  expect(boardOf('tag:4')).toBeNull()
})

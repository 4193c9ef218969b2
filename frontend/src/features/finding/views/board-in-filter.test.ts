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

test('a board is known by its name, too, unless two are called so', () => {
  const boards = [
    { id: 10, name: 'T4B board' },
    { id: 11, name: 'Production' },
    { id: 12, name: 'Studio' },
    { id: 13, name: 'studio' },
  ]
  expect(boardOf('board:"T4B board" tag:4', boards)).toBe(10)
  expect(filterWithout('board:"T4B board" tag:4')).toBe('tag:4')
  expect(boardOf('board:production', boards)).toBe(11)
  expect(boardOf('board:Studio', boards)).toBeNull()
  expect(boardOf('board:"Nowhere"', boards)).toBeNull()
})

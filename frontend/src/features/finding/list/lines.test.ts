import { keptInView, linesOf } from './lines'

const drawn = (cards: number[], groups: { key: number | null; count: number }[], folded: string[] = []) =>
  linesOf(cards, groups, new Set(folded)).map((line) =>
    line.kind === 'row' ? line.id : `${line.key}: ${line.count}`,
  )
const groups = [
  { key: 7, count: 2 },
  { key: null, count: 2 },
]

test('without groups the cards follow each other', () => {
  expect(drawn([4, 2], [])).toEqual([4, 2])
})

test('a heading stands before the first card of its group', () => {
  expect(drawn([4, 2, 9, 8], groups)).toEqual(['7: 2', 4, 2, 'null: 2', 9, 8])
})

test('a closed group hides its cards and goes on counting them', () => {
  expect(drawn([4, 2, 9, 8], groups, ['7'])).toEqual(['7: 2', 'null: 2', 9, 8])
})

test('what is looked at stays where it is when cards come and go above', () => {
  const heights = { row: 40, group: 40 }
  const before = linesOf([1, 2, 3, 4, 5], [])
  // The third card is the first in view, cut by ten pixels.
  expect(keptInView(before, linesOf([9, 8, 1, 2, 3, 4, 5], []), 90, heights)).toBe(170)
  expect(keptInView(before, linesOf([1, 4, 5], []), 90, heights)).toBe(10)
  expect(keptInView(before, linesOf([9], []), 90, heights)).toBeNull()
  expect(keptInView(before, linesOf([9, 1, 2, 3], []), 0, heights)).toBeNull()
})

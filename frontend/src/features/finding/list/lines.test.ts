import type { Row } from '../asking/finding-api'
import { linesOf } from './lines'

const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: at + 1, version: 1 }))
const drawn = (count: number, groups: { key: number | null; count: number }[]) =>
  linesOf(rows(count), groups).map((line) =>
    line.kind === 'row' ? line.row.id : `${line.key}: ${line.count}`,
  )

test('without groups the rows follow each other', () => {
  expect(drawn(2, [])).toEqual([1, 2])
})

test('a heading stands before the first row of its group and knows rows that have not come yet', () => {
  const groups = [
    { key: 7, count: 2 },
    { key: null, count: 40 },
  ]
  expect(drawn(3, groups)).toEqual(['7: 2', 1, 2, 'null: 40', 3])
})

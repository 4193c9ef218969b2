import type { Row } from '../asking/finding-api'
import { timelineLines } from './rows'

const bar = (from: number) => ({ from, to: from + 3, due: null, lateFrom: null, open: false, planned: false })
const card = (id: number, from: number, lead: number | null) => ({
  row: { id, version: 1, lead } as Row,
  bar: bar(from),
})
const cards = [card(1, 30, 7), card(2, 10, null), card(3, 20, 7), card(4, 5, 9)]
const groups = [
  { key: 9, count: 1 },
  { key: 7, count: 2 },
  { key: null, count: 1 },
]
const drawn = (group: string, folded: string[] = []) =>
  timelineLines(cards, group, groups, new Set(folded)).map((line) =>
    line.kind === 'row' ? line.row.id : `${line.key} ${line.count}`,
  )

test('the earliest stands first', () => {
  expect(drawn('')).toEqual([4, 2, 3, 1])
})

test('groups stand in the order of the list, a folded one is closed and still counted', () => {
  expect(drawn('lead')).toEqual(['9 1', 4, '7 2', 3, 1, 'null 1', 2])
  expect(drawn('lead', ['7'])).toEqual(['9 1', 4, '7 2', 'null 1', 2])
})

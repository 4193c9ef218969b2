import { columnsOf } from '../columns/board-columns'
import type { ColumnFace, ColumnPolicy } from '../state/board-state'
import { unmetOnMove } from './unmet'

const policy = (id: number, moment: string, field: string, requirement = 'field'): ColumnPolicy => ({
  id,
  moment,
  requirement,
  field,
  checklist: '',
  words: '',
})
const stage = (id: number, policies: ColumnPolicy[] = [], parent: number | null = null): ColumnFace => ({
  id,
  name: `Stage ${id}`,
  kind: 'work',
  parent,
  policies,
})
const board = columnsOf({
  columns: [
    stage(1, [policy(10, 'leave', 'deadline')]),
    stage(2, [policy(20, 'enter', 'lead'), policy(21, 'leave', '', 'checklists')]),
    stage(3, [], 2),
    stage(4, [], 2),
    stage(5, [policy(50, 'enter', 'price')]),
  ],
  lanes: [],
} as unknown as Parameters<typeof columnsOf>[0])
const card = { id: 7, version: 1, number: 7, title: 'Spring mailing', lane: null, rank: 'a0' }
const broken = (face: object, column: number, to: number) =>
  unmetOnMove(board, { ...card, column, ...face }, to).map(({ id }) => id)

test('a move is told what it lacks for leaving and for entering, of the parent column too', () => {
  expect(broken({}, 1, 3)).toEqual([10, 20])
  expect(broken({ deadline: '2026-12-01', lead: 1 }, 1, 3)).toEqual([])
})

test('between the parts of a column its border is not crossed', () => {
  expect(broken({ items_done: 0, items_total: 2 }, 3, 4)).toEqual([])
  expect(broken({ items_done: 0, items_total: 2 }, 4, 5)).toEqual([21])
})

test('a card that goes back need not bring what leaving asks for', () => {
  expect(broken({ items_done: 0, items_total: 2 }, 3, 1)).toEqual([])
})

test('what the face does not tell is left to the server', () => {
  expect(broken({}, 4, 5)).toEqual([])
})

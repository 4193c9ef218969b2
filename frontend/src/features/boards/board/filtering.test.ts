import { card } from '../state/agency-board'
import type { ShownFace } from '../state/intents'
import type { CellKey } from '../state/ordering'
import { filteredCells, namesOnCards } from './filtering'

const face = (
  id: number,
  title: string,
  responsible: number | null = null,
  lead: number | null = null,
): ShownFace => ({
  ...card(id, title, 10, `a${id}`),
  number: id + 100,
  responsible,
  lead,
})
const cells = new Map<CellKey, ShownFace[]>([
  ['10:none', [face(1, 'Весенняя рассылка', 7), face(2, 'Spring mailing', 8, 7)]],
  ['20:none', [face(3, 'Catalogue for José', 9)]],
])
const found = (text: string, who: number | null = null) =>
  [...filteredCells(cells, { text, who }).values()].flat().map(({ id }) => id)

test('every word counts, in any case and without accents', () => {
  expect(found('MAIL spring')).toEqual([2])
  expect(found('jose')).toEqual([3])
  expect(found('рассылка')).toEqual([1])
  expect(found('spring catalogue')).toEqual([])
})

test('a client, a project or a tag finds the cards that carry it', () => {
  const named = (name: string) => ({ name })
  const namesOn = namesOnCards(
    new Map([[4, { name: 'Broodclub', client: 2 }]]),
    new Map([[2, named('Bakkerij Van Hoorn')]]),
    new Map([[6, named('SMS')]]),
  )
  const board = new Map<CellKey, ShownFace[]>([
    [
      '10:none',
      [{ ...face(1, 'Welcome'), project: 4 }, { ...face(2, 'Welcome'), tags: [6] }, face(3, 'Welcome')],
    ],
  ])
  const shown = (text: string) =>
    [...filteredCells(board, { text, who: null }, undefined, namesOn).values()].flat().map(({ id }) => id)
  expect(shown('welcome hoorn')).toEqual([1])
  expect(shown('broodclub')).toEqual([1])
  expect(shown('sms')).toEqual([2])
})

test('a number finds its card', () => {
  expect(found('#103')).toEqual([3])
  expect(found('102')).toEqual([2])
})

test('a person finds what they hold and what they lead', () => {
  expect(found('', 7)).toEqual([1, 2])
  expect(found('spring', 7)).toEqual([2])
})

test('without a filter the cells are the very same', () => {
  expect(filteredCells(cells, { text: ' ', who: null })).toBe(cells)
})

test('the filter of the address and the quick one narrow each other', () => {
  const shown = (text: string) =>
    [...filteredCells(cells, { text, who: null, found: new Set([2, 3]) }).values()].flat().map(({ id }) => id)
  expect(shown('')).toEqual([2, 3])
  expect(shown('mailing')).toEqual([2])
  expect(shown('рассылка')).toEqual([])
})

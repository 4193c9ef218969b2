import type { Part } from '../design/kinds'
import { inOrder } from './in-order'

const said = (id: number, group: number | null) => ({ id, values: { group } }) as Part<'grievance'>
const groups = [{ id: 10 }, { id: 20 }]
const all = [said(1, null), said(2, 20), said(3, 10), said(4, 20)]
const ids = (parts: Part<'grievance'>[]) => parts.map(({ id }) => id)

test('those of one group stand together, those of none last', () => {
  expect(ids(inOrder(all, groups, null))).toEqual([3, 2, 4, 1])
})

test('by dots the most come first, whatever their group', () => {
  expect(ids(inOrder(all, groups, { 4: 3, 1: 1 }))).toEqual([4, 1, 3, 2])
})

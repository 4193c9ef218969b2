import { neighbourAfterDrop, neighbourAfterStep, stagesOf } from './column-tree'
import type { Column } from './structure'

const column = (id: number, rank: string, parent: number | null = null) => ({ id, rank, parent }) as Column

test('sub-columns stand in their column, everything in its rank', () => {
  const stages = stagesOf([
    column(3, 'c'),
    column(5, 'b', 2),
    column(1, 'a'),
    column(4, 'a', 2),
    column(2, 'b'),
  ])
  expect(stages.map(({ column: { id }, parts }) => [id, parts.map((part) => part.id)])).toEqual([
    [1, []],
    [2, [4, 5]],
    [3, []],
  ])
})

test('a step names the neighbour to stand before, at the end none', () => {
  expect(neighbourAfterStep([1, 2, 3], 2, -1)).toBe(1)
  expect(neighbourAfterStep([1, 2, 3, 4], 2, 1)).toBe(4)
  expect(neighbourAfterStep([1, 2, 3], 2, 1)).toBeNull()
  expect(neighbourAfterStep([1, 2, 3], 1, -1)).toBeUndefined()
  expect(neighbourAfterStep([1, 2, 3], 3, 1)).toBeUndefined()
})

test('what is dropped on another takes its place', () => {
  expect(neighbourAfterDrop([1, 2, 3], 3, 1)).toBe(1)
  expect(neighbourAfterDrop([1, 2, 3], 1, 2)).toBe(3)
  expect(neighbourAfterDrop([1, 2, 3], 1, 3)).toBeNull()
  expect(neighbourAfterDrop([1, 2, 3], 2, 2)).toBeUndefined()
})

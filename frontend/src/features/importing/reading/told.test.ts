import { expect, test } from 'vitest'
import { type ColumnMeaning, withMeaning } from './told'

const columns = ['title', 'tags', 'field'].map(
  (meaning): ColumnMeaning => ({ meaning, name: '', kind: '', job_function: '' }),
)

test('a card has one title, so another column gives it up', () => {
  expect(withMeaning(columns, 2, 'title').map(({ meaning }) => meaning)).toEqual(['nothing', 'tags', 'title'])
})

test('several columns may hold tags', () => {
  expect(withMeaning(columns, 2, 'tags').map(({ meaning }) => meaning)).toEqual(['title', 'tags', 'tags'])
})

import { expect, test } from 'vitest'
import { isSameDeed } from './in-use'

const told = (text: string, to = 'lead') => ({
  when: { kind: 'moved', from_column: [], to_column: [3] },
  actions: [{ do: 'notify', to: [to], text }],
})

test('a rule that does the same is in use, in whatever language its words are', () => {
  expect(isSameDeed(told('Please look'), told('Kijk even'))).toBe(true)
  expect(isSameDeed({ ...told('Please look'), when: { kind: 'moved', to_column: [3] } }, told(''))).toBe(true)
})

test('one that tells somebody else is another', () => {
  expect(isSameDeed(told('Please look'), told('Please look', 'author'))).toBe(false)
  expect(isSameDeed(told('x'), { ...told('x'), when: { kind: 'moved', to_column: [4] } })).toBe(false)
})

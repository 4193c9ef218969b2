import { expect, test } from 'vitest'
import { idsOf, proposedAt } from './people'

const gate = {
  members: [4],
  contacts: [
    { id: 7, name: 'Bo' },
    { id: 8, name: 'Gleb' },
  ],
}

test('a gate proposes everybody whom it names', () => {
  expect(proposedAt(gate, undefined)).toEqual(['m4', 'c7', 'c8'])
})

test('the next round proposes those of the last one who are still there', () => {
  const before = {
    approvers: [
      { member: null, contact: 8 },
      { member: 99, contact: null },
    ],
  }
  expect(proposedAt(gate, before)).toEqual(['c8'])
  expect(proposedAt(gate, { approvers: [{ member: 99, contact: null }] })).toEqual(['m4', 'c7', 'c8'])
})

test('members and contacts go their own ways', () => {
  expect(idsOf('c', ['m4', 'c7', 'c8'])).toEqual([7, 8])
})

import { lackOf } from './gate-words'

test('a gate says which of its fields is to be filled in', () => {
  const gate = { approvers: 'client', when_overdue: 'tell' } as const
  expect(lackOf(gate)).toBeNull()
  expect(lackOf({ ...gate, approvers: 'members', members: [] })).toBe('members')
  expect(lackOf({ ...gate, approvers: 'job_function' })).toBe('job_function')
  expect(lackOf({ ...gate, when_overdue: 'escalate', escalate_to: null })).toBe('escalate_to')
  expect(lackOf({ ...gate, when_overdue: 'escalate', escalate_to: 4 })).toBeNull()
})

import { expect, test } from 'vitest'
import type { Approval } from '../asking/approvals-api'
import { asksAgain, questionsOf } from './questions'

const round = (id: number, gate: number | null, previous: number | null): Approval =>
  ({ id, gate, previous, asked_at: `2026-11-2${id}T09:00:00Z` }) as Approval

test('rounds of one gate are one question, the newest first', () => {
  const [question] = questionsOf([round(1, 7, null), round(3, 7, 1)])
  expect(question?.rounds.map(({ id }) => id)).toEqual([3, 1])
})

test('a free approval goes on in its repeats and is apart from another one', () => {
  const found = questionsOf([
    round(1, null, null),
    round(2, null, null),
    round(3, null, 1),
    round(4, null, 3),
  ])
  expect(found.map(({ rounds }) => rounds.map(({ id }) => id))).toEqual([[4, 3, 1], [2]])
})

test.each(['changes', 'voided'])(
  'a gate whose round is %s is asked again, and is not “not asked yet”',
  (state) => {
    const answered = { ...round(2, 7, null), state, may: { ask_again: true } } as Approval
    expect(asksAgain(7, questionsOf([answered]))).toBe(true)
    expect(asksAgain(8, questionsOf([answered]))).toBe(false)
    const waiting = { ...round(3, 7, 2), state: 'open', may: { ask_again: false } } as Approval
    expect(asksAgain(7, questionsOf([answered, waiting]))).toBe(false)
  },
)

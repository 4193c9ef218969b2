import { expect, test } from 'vitest'
import type { Approval } from '../asking/approvals-api'
import { holding } from './held-section'

const round = (id: number, gate: number, state: string, section: number): Approval =>
  ({
    id,
    gate,
    previous: null,
    state,
    asked_at: `2026-11-2${id}T09:00:00Z`,
    proofs: [{ section }],
  }) as Approval

test('an approved text says so while it is written', () => {
  expect(holding([round(1, 7, 'granted', 5)], 5)?.id).toBe(1)
  expect(holding([round(1, 7, 'granted', 5)], 6)).toBeNull()
})

test('what is over holds nothing', () => {
  expect(holding([round(1, 7, 'voided', 5)], 5)).toBeNull()
  expect(holding([round(1, 7, 'granted', 5), round(2, 7, 'changes', 5)], 5)).toBeNull()
})

test('what is approved is said before what is only asked', () => {
  expect(holding([round(2, 8, 'open', 5), round(1, 7, 'granted', 5)], 5)?.id).toBe(1)
})

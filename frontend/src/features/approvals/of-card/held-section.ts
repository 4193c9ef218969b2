import type { Approval } from '../asking/approvals-api'
import { useApprovals } from '../asking/use-approvals'
import { questionsOf } from './questions'

/** The newest round that shows this section and would be void by a change: a granted one before one that waits. */
export function holding(approvals: readonly Approval[], section: number): Approval | null {
  const newest = questionsOf(approvals).flatMap(({ rounds: [round] }) => round ?? [])
  const of = newest.filter(({ proofs }) => proofs.some((proof) => proof.section === section))
  return of.find(({ state }) => state === 'granted') ?? of.find(({ state }) => state === 'open') ?? null
}

export function useHolding(card: number, section: number): Approval | null {
  const { data } = useApprovals(card)
  return data ? holding(data.approvals, section) : null
}

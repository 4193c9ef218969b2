import type { Approval } from '../asking/approvals-api'

/** One question with its rounds, the newest first: those of one gate, or of one free approval and its repeats. */
export interface AskedQuestion {
  key: string
  rounds: Approval[]
}

export function questionsOf(approvals: readonly Approval[]): AskedQuestion[] {
  const first = new Map<number, number>()
  const rootOf = (one: Approval): number => {
    const before = one.previous === null ? undefined : approvals.find(({ id }) => id === one.previous)
    const known = first.get(one.id)
    const root = known ?? (before ? rootOf(before) : one.id)
    first.set(one.id, root)
    return root
  }
  const groups = new Map<string, Approval[]>()
  for (const one of approvals) {
    const key = one.gate === null ? `free-${rootOf(one)}` : `gate-${one.gate}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].map(([key, rounds]) => ({
    key,
    rounds: rounds.sort((one, other) => other.asked_at.localeCompare(one.asked_at)),
  }))
}

/** Changes were asked for at this gate, or made: the question that stands below is asked again, and is not a new one. */
export const asksAgain = (gate: number, questions: readonly AskedQuestion[]): boolean =>
  questions.some(
    ({ rounds: [newest] }) =>
      newest?.gate === gate && ['changes', 'voided'].includes(newest.state) && newest.may.ask_again,
  )

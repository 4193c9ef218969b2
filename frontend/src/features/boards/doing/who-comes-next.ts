import type { MemberRow } from '../vocabulary/workspace-query'

export interface Standing {
  /** What the next column and this one are worked in by. */
  next: string | undefined
  here: string | undefined
  lead: number | null | undefined
  me: number
}

/** Those to offer a card to, the likely first: who works in the next column, the lead, who works here; oneself last. */
export function whoComesNext(people: readonly MemberRow[], standing: Standing): MemberRow[] {
  const weight = ({ id, job_function }: MemberRow): number => {
    if (id === standing.me) return 4
    if (standing.next && job_function === standing.next) return 0
    if (id === standing.lead) return 1
    return standing.here && job_function === standing.here ? 2 : 3
  }
  return people.toSorted((one, other) => weight(one) - weight(other))
}

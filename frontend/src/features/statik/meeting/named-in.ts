import type { Part } from '../design/kinds'

/** Everybody whom a design names: owners of risks and questions, who agree at gates, to whom it goes otherwise. */
export function namedIn(parts: readonly Part[]): Set<number> {
  const found = new Set<number>()
  for (const { values } of parts) {
    const { owner, members, escalate_to } = values as {
      owner?: number | null
      members?: number[]
      escalate_to?: number | null
    }
    for (const member of [owner, escalate_to, ...(members ?? [])]) if (member) found.add(member)
  }
  return found
}

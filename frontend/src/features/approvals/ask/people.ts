import type { Approver, GateOfCard } from '../asking/approvals-api'

/** One who can be asked, as the field holds them: a member or a contact of the client. */
export type Person = `m${number}` | `c${number}`

export const personOf = ({ member, contact }: Pick<Approver, 'member' | 'contact'>): Person =>
  member === null ? `c${contact ?? 0}` : `m${member}`

export const idsOf = (kind: 'm' | 'c', people: readonly string[]): number[] =>
  people.filter((each) => each.startsWith(kind)).map((each) => Number(each.slice(1)))

export const atGate = (gate: Pick<GateOfCard, 'members' | 'contacts'>): Person[] => [
  ...gate.members.map((id): Person => `m${id}`),
  ...gate.contacts.map(({ id }): Person => `c${id}`),
]

/** Those of the last round whom the gate still names; everybody of it, where there was none. */
export function proposedAt(
  gate: Pick<GateOfCard, 'members' | 'contacts'>,
  before: { approvers: readonly Pick<Approver, 'member' | 'contact'>[] } | undefined,
): Person[] {
  const everybody = atGate(gate)
  const known = new Set(before?.approvers.map(personOf))
  const again = everybody.filter((person) => known.has(person))
  return again.length > 0 ? again : everybody
}

import { matches } from '#lib/fold-text'
import type { Member } from '../asking/house-api'

export type Group = 'team' | 'guests' | 'placeholders' | 'left'
export const groups: readonly Group[] = ['team', 'guests', 'placeholders', 'left']

export function groupOf({ left_at, placeholder, role }: Member): Group {
  if (left_at) return 'left'
  if (placeholder) return 'placeholders'
  return role === 'guest' ? 'guests' : 'team'
}

/** The people whom the words find, in their groups; `said` is what else is known of them, like the job function. */
export function grouped(members: readonly Member[], query: string, said: (member: Member) => string) {
  const found = members.filter((member) =>
    matches(`${member.name} ${member.email ?? ''} ${said(member)}`, query),
  )
  return groups
    .map((group) => ({ group, members: found.filter((member) => groupOf(member) === group) }))
    .filter(({ members: some }) => some.length > 0)
}

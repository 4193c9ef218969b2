import type { Blocker, Card, Handoff } from '../asking/card'

/** The offer that waits for an answer, if there is one. */
export function openOffer({ handoffs = [] }: Card): Handoff | null {
  return handoffs.findLast(({ answered_at }) => answered_at === null) ?? null
}

export function standingBlockers({ blockers = [] }: Card): Blocker[] {
  return blockers.filter(({ lifted_at }) => lifted_at === null)
}

/** Since when whoever holds the card now has held it: through stays, and to the handoff that brought it. */
export function heldSince(card: Card): string | null {
  if (card.responsible == null) return null
  const stays = card.stays ?? []
  let since: string | null = null
  for (let at = stays.length - 1; at >= 0; at--) {
    const stay = stays[at]
    if (!stay || stay.responsible !== card.responsible) break
    since = stay.entered_at
  }
  const accepted = (card.handoffs ?? []).findLast(
    ({ outcome, receiver }) => outcome === 'accepted' && receiver === card.responsible,
  )?.answered_at
  if (accepted && (since === null || accepted > since)) return accepted
  return since ?? card.entered_at
}

/** How often the card went straight back to whoever had given it. A returned offer has gone there and back. */
export function pingPong(handoffs: readonly Handoff[]): number {
  const passes = handoffs.flatMap(({ giver, receiver, outcome }) => {
    if (outcome === 'accepted') return [[giver, receiver] as const]
    return outcome === 'returned' ? [[giver, receiver] as const, [receiver, giver] as const] : []
  })
  return passes.filter(([giver, receiver], at) => {
    const earlier = passes[at - 1]
    return earlier?.[0] === receiver && earlier[1] === giver
  }).length
}

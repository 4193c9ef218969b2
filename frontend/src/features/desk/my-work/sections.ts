import type { DeskCard, DeskItem, DeskMention, DeskOffer, MyWork } from './desk-query'

export type SectionName =
  | 'offered'
  | 'overdue'
  | 'stuck'
  | 'mentioned'
  | 'responsible'
  | 'checklist'
  | 'leading'
  | 'given'
  | 'shared'

export type DeskRow =
  | { kind: 'card'; key: string; card: DeskCard }
  | { kind: 'offer'; key: string; card: DeskCard; offer: DeskOffer; mine: boolean }
  | { kind: 'mention'; key: string; card: DeskCard; mention: DeskMention }
  | { kind: 'item'; key: string; card: DeskCard; item: DeskItem }

export interface Section {
  name: SectionName
  rows: DeskRow[]
}

/** The desk as a list of sections, what needs an answer first. Only cards that came along are shown. */
export function sectionsOf(work: MyWork): Section[] {
  const byId = new Map(work.cards.map((card) => [card.id, card]))
  const cards = (name: SectionName, ids: readonly number[] = []): Section => ({
    name,
    rows: ids.flatMap((id) => {
      const card = byId.get(id)
      return card ? [{ kind: 'card' as const, key: `${name}-${id}`, card }] : []
    }),
  })
  const offers = (name: 'offered' | 'given', some: readonly DeskOffer[] = []): Section => ({
    name,
    rows: some.flatMap((offer) => {
      const card = byId.get(offer.card)
      const mine = name === 'given'
      return card ? [{ kind: 'offer' as const, key: `${name}-${offer.id}`, card, offer, mine }] : []
    }),
  })
  const mentioned = (work.mentioned ?? []).flatMap((mention) => {
    const card = byId.get(mention.card)
    return card ? [{ kind: 'mention' as const, key: `mention-${mention.id}`, card, mention }] : []
  })
  const checklist = (work.checklist ?? []).flatMap((item) => {
    const card = byId.get(item.card)
    return card ? [{ kind: 'item' as const, key: `item-${item.id}`, card, item }] : []
  })
  return [
    offers('offered', work.offered),
    cards('overdue', work.overdue),
    cards('stuck', work.stuck),
    { name: 'mentioned' as const, rows: mentioned },
    cards('responsible', work.responsible),
    { name: 'checklist' as const, rows: checklist },
    cards('leading', work.leading),
    offers('given', work.given),
    cards('shared', work.shared),
  ].filter(({ rows }) => rows.length > 0)
}

import type {
  DeskApproval,
  DeskCard,
  DeskItem,
  DeskMention,
  DeskOffer,
  DeskQueue,
  DeskReturned,
  MyWork,
} from './desk-query'

export type SectionName =
  | 'offered'
  | 'returned'
  | 'to_approve'
  | 'overdue'
  | 'stuck'
  | 'mentioned'
  | 'responsible'
  | 'checklist'
  | 'leading'
  | 'given'
  | 'asked'
  | 'shared'

export type DeskRow =
  | { kind: 'card'; key: string; card: DeskCard }
  | { kind: 'offer'; key: string; card: DeskCard; offer: DeskOffer; mine: boolean }
  | { kind: 'approval'; key: string; card: DeskCard; approval: DeskApproval; mine: boolean }
  | { kind: 'returned'; key: string; card: DeskCard; returned: DeskReturned }
  | { kind: 'mention'; key: string; card: DeskCard; mention: DeskMention }
  | { kind: 'item'; key: string; card: DeskCard; item: DeskItem }

export interface Section {
  name: SectionName
  rows: DeskRow[]
}

const afterQueues: ReadonlySet<SectionName> = new Set(['checklist', 'leading', 'given', 'asked', 'shared'])

/** What wants something of me, or lies in my hands: it comes before the queues that I could take from. */
export const isMine = (name: SectionName) => !afterQueues.has(name)

export function cardsOf(queue: DeskQueue, all: readonly DeskCard[]): DeskCard[] {
  return queue.cards.flatMap((id) => all.find((card) => card.id === id) ?? [])
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
  const approvals = (name: 'to_approve' | 'asked', some: readonly DeskApproval[] = []): Section => ({
    name,
    rows: some.flatMap((approval) => {
      const card = byId.get(approval.card)
      const mine = name === 'asked'
      return card ? [{ kind: 'approval' as const, key: `${name}-${approval.id}`, card, approval, mine }] : []
    }),
  })
  const mentioned = (work.mentioned ?? []).flatMap((mention) => {
    const card = byId.get(mention.card)
    return card ? [{ kind: 'mention' as const, key: `mention-${mention.id}`, card, mention }] : []
  })
  const returned = (work.returned ?? []).flatMap((each) => {
    const card = byId.get(each.card)
    return card ? [{ kind: 'returned' as const, key: `returned-${card.id}`, card, returned: each }] : []
  })
  const checklist = (work.checklist ?? []).flatMap((item) => {
    const card = byId.get(item.card)
    return card ? [{ kind: 'item' as const, key: `item-${item.id}`, card, item }] : []
  })
  return [
    offers('offered', work.offered),
    { name: 'returned' as const, rows: returned },
    approvals('to_approve', work.to_approve),
    cards('overdue', work.overdue),
    cards('stuck', work.stuck),
    { name: 'mentioned' as const, rows: mentioned },
    cards('responsible', work.responsible),
    { name: 'checklist' as const, rows: checklist },
    cards('leading', work.leading),
    offers('given', work.given),
    approvals('asked', work.asked),
    cards('shared', work.shared),
  ].filter(({ rows }) => rows.length > 0)
}

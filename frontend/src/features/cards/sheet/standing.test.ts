import type { Card, Handoff, Stay } from '../asking/card'
import { heldSince, openOffer, pingPong } from './standing'

const handoff = (
  giver: number,
  receiver: number,
  outcome: string,
  answered_at: string | null = '2026-03-03',
) => ({ giver, receiver, outcome, answered_at }) as Handoff
const stay = (responsible: number | null, entered_at: string) => ({ responsible, entered_at }) as Stay

test('a card is held since the first of the stays its holder had it through', () => {
  const stays = [stay(1, '2026-03-01'), stay(2, '2026-03-04'), stay(2, '2026-03-06')]
  expect(heldSince({ responsible: 2, stays } as Card)).toBe('2026-03-04')
  expect(heldSince({ responsible: null, stays } as unknown as Card)).toBe(null)
})

test('whoever accepted it later holds it since then', () => {
  const card = {
    responsible: 2,
    stays: [stay(2, '2026-03-01')],
    handoffs: [handoff(1, 2, 'accepted', '2026-03-05')],
  }
  expect(heldSince(card as Card)).toBe('2026-03-05')
})

test('only an unanswered offer waits', () => {
  expect(openOffer({ handoffs: [handoff(1, 2, 'returned')] } as Card)).toBe(null)
  expect(openOffer({ handoffs: [handoff(1, 2, '', null)] } as Card)?.receiver).toBe(2)
})

test('a returned offer has gone there and back, one taken back went nowhere', () => {
  expect(pingPong([handoff(1, 2, 'accepted'), handoff(2, 3, 'accepted')])).toBe(0)
  expect(pingPong([handoff(1, 2, 'accepted'), handoff(2, 1, 'accepted')])).toBe(1)
  expect(pingPong([handoff(1, 2, 'returned')])).toBe(1)
  expect(pingPong([handoff(1, 2, 'taken_back'), handoff(2, 1, 'accepted')])).toBe(0)
})

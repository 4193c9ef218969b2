import { byDay } from './by-day'
import type { FeedEntry } from './feed-query'

const entry = (number: number, kind: string, happened_at: string, card = 1) =>
  ({ number, kind, happened_at, by: 1, board: 2, card: { id: card, number: card, title: '' } }) as FeedEntry

test('an entry belongs to its day in the zone of the workspace', () => {
  const late = entry(1, 'CardMoved', '2026-03-02T23:30:00Z')
  expect(byDay([late], 'Europe/Amsterdam')[0]?.day).toBe('2026-03-03')
  expect(byDay([late], 'UTC')[0]?.day).toBe('2026-03-02')
})

test('ticking four items of one card is one line, two moves are two', () => {
  const noon = '2026-03-02T12:00:00Z'
  const ticks = [4, 3, 2].map((number) => entry(number, 'ItemTicked', noon))
  expect(byDay(ticks, 'UTC')[0]?.entries.map(({ number }) => number)).toEqual([4])
  const moves = [4, 3].map((number) => entry(number, 'CardMoved', noon))
  expect(byDay(moves, 'UTC')[0]?.entries).toHaveLength(2)
  const others = [entry(4, 'ItemTicked', noon, 1), entry(3, 'ItemTicked', noon, 2)]
  expect(byDay(others, 'UTC')[0]?.entries).toHaveLength(2)
})

test('changes of a card told without a name are one line of their day', () => {
  const nobody = (number: number, card: number, day: string) =>
    ({ ...entry(number, 'CardChanged', `2026-03-${day}T12:00:00Z`, card), by: null }) as FeedEntry
  const days = byDay([nobody(5, 1, '02'), nobody(4, 2, '02'), nobody(3, 1, '02'), nobody(2, 1, '01')], 'UTC')
  expect(days.map(({ entries }) => entries.map(({ number }) => number))).toEqual([[5, 4], [2]])
})

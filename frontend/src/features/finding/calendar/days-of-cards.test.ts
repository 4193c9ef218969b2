import type { Row } from '../asking/finding-api'
import { daysOfCards, neighbour } from './days-of-cards'

const card = (id: number, deadline: string | null, more: Partial<Row> = {}): Row => ({
  id,
  version: 1,
  deadline,
  done: null,
  class: 'standard',
  ...more,
})

test('a card stands on the day of its deadline where the workspace is', () => {
  const days = daysOfCards([card(1, '2026-12-01T23:30:00Z'), card(2, null)], 'Europe/Amsterdam')
  expect([...days.keys()]).toEqual(['2026-12-02'])
})

test('what is open comes first, and of that what is most urgent', () => {
  const at = '2026-12-01T22:59:59Z'
  const days = daysOfCards(
    [
      card(1, at, { done: at }),
      card(2, at),
      card(3, at, { class: 'expedite' }),
      card(4, '2026-12-01T09:00:00Z'),
    ],
    'UTC',
  )
  expect(days.get('2026-12-01')?.map(({ id }) => id)).toEqual([3, 4, 2, 1])
})

test('arrows walk within a day and on to the nearest card that way', () => {
  const shown = Array.from({ length: 14 }, (_, at) => ({
    day: `2026-12-${String(at + 1).padStart(2, '0')}`,
    cards: { 0: [card(1, null), card(2, null)], 3: [card(3, null)], 7: [card(4, null)] }[at] ?? [],
  }))
  expect(neighbour(shown, 1, 'arrowdown')).toBe(2)
  expect(neighbour(shown, 2, 'arrowdown')).toBe(4)
  expect(neighbour(shown, 2, 'arrowright')).toBe(3)
  expect(neighbour(shown, 4, 'arrowup')).toBe(2)
  expect(neighbour(shown, 1, 'arrowleft')).toBeNull()
})

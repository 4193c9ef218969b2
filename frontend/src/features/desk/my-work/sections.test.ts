import type { DeskCard, DeskQueue, MyWork } from './desk-query'
import { cardsOf, isMine, sectionsOf } from './sections'

const card = (id: number) => ({ id, number: id, title: `Card ${id}` }) as DeskCard
const offer = (id: number, of: number) => ({ id, card: of, giver: 1, receiver: 2 })

test('what is offered to me stands first, and empty sections are not shown', () => {
  const work = {
    number: 1,
    counts: {},
    cards: [card(1), card(2)],
    responsible: [1, 2],
    offered: [offer(9, 2)],
    given: [],
  } as unknown as MyWork
  expect(sectionsOf(work).map(({ name, rows }) => [name, rows.map(({ card: { id } }) => id)])).toEqual([
    ['offered', [2]],
    ['responsible', [1, 2]],
  ])
})

test('a guest has only what is shared and where they were mentioned', () => {
  const work = { number: 1, counts: {}, cards: [card(3)], shared: [3], mentioned: [{ id: 5, card: 3 }] }
  expect(sectionsOf(work as unknown as MyWork).map(({ name }) => name)).toEqual(['mentioned', 'shared'])
})

test('a row whose card is not there is left out rather than drawn empty', () => {
  const work = { number: 1, counts: {}, cards: [], overdue: [4] }
  expect(sectionsOf(work as unknown as MyWork)).toEqual([])
})

test('what could be taken comes after what is in hand and before what is only followed', () => {
  const work = {
    number: 1,
    counts: {},
    cards: [card(1), card(2)],
    overdue: [1],
    responsible: [1],
    leading: [2],
  }
  const names = sectionsOf(work as unknown as MyWork).map(({ name }) => name)
  expect(names.filter(isMine)).toEqual(['overdue', 'responsible'])
  const queue = { cards: [2, 9] } as unknown as DeskQueue
  expect(cardsOf(queue, work.cards).map(({ id }) => id)).toEqual([2])
})

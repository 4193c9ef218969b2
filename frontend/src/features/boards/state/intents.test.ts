import fc from 'fast-check'
import { agencyBoard } from './agency-board'
import { applyFact } from './applying'
import type { BoardState } from './board-state'
import {
  confirm,
  intend,
  type MoveIntent,
  noIntents,
  type Overlay,
  read,
  refuse,
  settle,
  shownFaces,
} from './intents'
import { byRank, cellKey, cells, rankBetween } from './ordering'

const drop = (id: string, card: number, column: number, above: number | null = null): MoveIntent => ({
  id,
  card,
  column,
  lane: null,
  above,
})

function shown(board: BoardState, overlay: Overlay, column: number): number[] {
  const found = cells(shownFaces(board, overlay).values()).get(cellKey(column, null)) ?? []
  return found.map(({ id }) => id)
}

const movedByServer = (board: BoardState, number: number, id: number, column: number, rank: string) =>
  applyFact(board, {
    number,
    kind: 'CardMoved',
    board: 1,
    card: id,
    payload: { face: { version: number, column, rank } },
  })

test('a dropped card stands at once where it was dropped', () => {
  const board = agencyBoard()
  expect(shown(board, intend(noIntents, drop('x', 3, 10, 1)), 10)).toEqual([3, 1, 2])
  expect(shown(board, intend(noIntents, drop('x', 1, 20)), 20)).toEqual([4, 1])
  expect(shown(board, intend(noIntents, drop('x', 1, 20, 4)), 20)).toEqual([1, 4])
  expect(shownFaces(board, intend(noIntents, drop('x', 1, 20))).get(1)?.pending).toBe(true)
})

test('several drops before the first answer keep the order of the hand', () => {
  let overlay = intend(noIntents, drop('x', 1, 20, 4))
  overlay = intend(overlay, drop('y', 2, 20, 1))
  overlay = intend(overlay, drop('z', 3, 20, 1))
  expect(shown(agencyBoard(), overlay, 20)).toEqual([2, 3, 1, 4])
})

test('a refused card is back where the server has it, and the reason is said until it is read', () => {
  const board = agencyBoard()
  const overlay = refuse(intend(noIntents, drop('x', 1, 20)), 'x', '“In design” is full.')
  expect(shown(board, overlay, 10)).toEqual([1, 2, 3])
  expect(overlay.refused.map(({ reason }) => reason)).toEqual(['“In design” is full.'])
  expect(read(overlay, 'x').refused).toEqual([])
})

test('a refusal takes back one move, not what colleagues did meanwhile', () => {
  const overlay = intend(noIntents, drop('x', 1, 20))
  const board = movedByServer(agencyBoard(), 101, 2, 30, 'a1')
  expect(shown(board, refuse(overlay, 'x', 'no'), 30)).toEqual([2])
  expect(shown(board, refuse(overlay, 'x', 'no'), 10)).toEqual([1, 3])
})

test('a confirmed card does not jump back while its entry is still on the way', () => {
  const board = agencyBoard()
  const answered = confirm(intend(noIntents, drop('x', 1, 20)), 'x', 101, board)
  expect(shown(board, answered, 20)).toEqual([4, 1])
  const told = movedByServer(board, 101, 1, 20, 'a2')
  expect(settle(answered, told).intents).toEqual([])
  expect(shown(told, settle(answered, told), 20)).toEqual([4, 1])
})

test('an entry that comes before the answer ends the intent with the answer', () => {
  const told = movedByServer(agencyBoard(), 101, 1, 20, 'a2')
  expect(confirm(intend(noIntents, drop('x', 1, 20)), 'x', 101, told).intents).toEqual([])
})

test('moving a card that a colleague deleted draws nothing', () => {
  const gone = applyFact(agencyBoard(), { number: 101, kind: 'CardGone', board: 1, card: 1, payload: {} })
  expect(shownFaces(gone, intend(noIntents, drop('x', 1, 20))).has(1)).toBe(false)
})

test('whatever is dropped wherever, no card is lost or doubled', () => {
  const anyDrop = fc.record({
    card: fc.integer({ min: 1, max: 4 }),
    column: fc.constantFrom(10, 20, 30, 99),
    above: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  fc.assert(
    fc.property(fc.array(anyDrop, { maxLength: 12 }), (drops) => {
      const board = agencyBoard()
      const overlay = drops.reduce(
        (laid, { card, column, above }, at) => intend(laid, drop(String(at), card, column, above)),
        noIntents,
      )
      const ids = [...cells(shownFaces(board, overlay).values()).values()].flat().map(({ id }) => id)
      expect(ids.sort()).toEqual([1, 2, 3, 4])
    }),
  )
})

test('a drawn rank lies between its neighbours', () => {
  const rank = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(rank, rank, (one, other) => {
      fc.pre(one < other && !other.slice(one.length).match(/^\0*$/))
      const between = rankBetween(one, other)
      expect(one < between && between < other).toBe(true)
    }),
  )
})

test('ranks are compared by code unit: capital letters come before small ones, whatever the language', () => {
  const order = [
    { rank: 'a', id: 1 },
    { rank: 'Z', id: 2 },
    { rank: 'a', id: 0 },
  ].sort(byRank)
  expect(order.map(({ id }) => id)).toEqual([2, 0, 1])
})

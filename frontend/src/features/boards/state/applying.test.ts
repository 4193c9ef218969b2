import fc from 'fast-check'
import { agencyBoard, card } from './agency-board'
import { applyFact, type BoardFact, withFace } from './applying'
import type { BoardState, CardFace } from './board-state'
import { boardFromWire, facesFromWire } from './wire'

const moved = (number: number, id: number, face: Partial<CardFace> & { version: number }): BoardFact => ({
  number,
  kind: 'CardMoved',
  board: 1,
  card: id,
  payload: { face },
})

test('a moved card stands where the fact says, and the rest of its face stays', () => {
  const after = applyFact(agencyBoard(), moved(101, 1, { version: 2, column: 20, rank: 'a0' }))
  expect(after.faces.get(1)).toMatchObject({ column: 20, rank: 'a0', title: 'Spring mailing', version: 2 })
  expect(after.number).toBe(101)
})

test('the board before a fact is left as it was', () => {
  const before = agencyBoard()
  applyFact(before, moved(101, 1, { version: 2, column: 20 }))
  expect(before.faces.get(1)?.column).toBe(10)
  expect(before.number).toBe(100)
})

test('a fact that the fetched board already contains changes nothing', () => {
  const board = agencyBoard()
  expect(applyFact(board, moved(100, 1, { version: 9, column: 30 }))).toBe(board)
})

test('a face that is not newer than the known one is skipped, its number still counts', () => {
  const after = applyFact(agencyBoard(), moved(101, 1, { version: 1, column: 30 }))
  expect(after.faces.get(1)?.column).toBe(10)
  expect(after.number).toBe(101)
})

test('a card that left the board or was deleted is gone', () => {
  const gone = applyFact(agencyBoard(), { number: 101, kind: 'CardGone', board: 1, card: 2, payload: {} })
  expect([...gone.faces.keys()]).toEqual([1, 3, 4])
  const unshared = { number: 101, kind: 'CardChanged', board: 1, card: 2, payload: { gone: true } }
  expect(applyFact(agencyBoard(), unshared).faces.has(2)).toBe(false)
  const elsewhere = applyFact(agencyBoard(), { ...moved(101, 2, { version: 2 }), board: 7 })
  expect(elsewhere.faces.has(2)).toBe(false)
})

test('a card of another board does not appear here', () => {
  const face = card(9, 'Elsewhere', 70, 'a1')
  expect(applyFact(agencyBoard(), { ...moved(101, 9, face), board: 7 }).faces.has(9)).toBe(false)
})

test('a card that arrives needs its whole face', () => {
  expect(applyFact(agencyBoard(), moved(101, 9, { version: 3, column: 20 })).faces.has(9)).toBe(false)
  const whole = applyFact(agencyBoard(), moved(101, 9, card(9, 'From another board', 20, 'a5', 3)))
  expect(whole.faces.get(9)?.title).toBe('From another board')
})

test('a changed structure replaces the known one', () => {
  const structure = {
    columns: [{ id: 10, name: 'Inbox', kind: 'queue', parent: null, wip_limit: 5 }],
    lanes: [],
  }
  const fact = { number: 101, kind: 'ColumnRenamed', board: 1, card: null, payload: { structure } }
  expect(applyFact(agencyBoard(), fact).structure.columns.map(({ name }) => name)).toEqual(['Inbox'])
  expect(applyFact(agencyBoard(), { ...fact, board: 2 }).structure.columns).toHaveLength(3)
})

test('shorter order keys keep every card where it is', () => {
  const fact = {
    number: 101,
    kind: 'CardsRespread',
    board: 1,
    card: null,
    payload: { ranks: { 1: 'b', 2: 'c' } },
  }
  const after = applyFact(agencyBoard(), fact)
  expect(after.faces.get(1)).toMatchObject({ rank: 'b', version: 1 })
  expect(after.faces.get(3)?.rank).toBe('a3')
})

test('the answer to my own write counts until the log has told it', () => {
  const answered = withFace(agencyBoard(), { id: 1, version: 2, column: 20, rank: 'a0' })
  expect(answered.faces.get(1)?.column).toBe(20)
  const late = applyFact(answered, moved(101, 1, { version: 2, column: 20, rank: 'a0' }))
  expect(late.faces).toBe(answered.faces)
})

const facts = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      column: fc.constantFrom(10, 20, 30),
      rank: fc.string({ minLength: 1, maxLength: 3 }),
      gone: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ id, column, rank, gone }, at): BoardFact => {
      const number = 101 + at
      if (gone) return { number, kind: 'CardGone', board: 1, card: id, payload: {} }
      return moved(number, id, { ...card(id, `Card ${id}`, column, rank), version: number })
    }),
  )

const told = (board: BoardState, said: BoardFact[]) => said.reduce(applyFact, board)

test('facts told twice, or again from the middle, give the same board', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (said, cut) => {
      const once = told(agencyBoard(), said)
      expect(
        told(
          agencyBoard(),
          said.flatMap((fact) => [fact, fact]),
        ),
      ).toEqual(once)
      expect(told(once, said.slice(cut % (said.length + 1)))).toEqual(once)
    }),
  )
})

test('a board fetched in the middle and told the rest equals the one that heard everything', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (said, cut) => {
      const middle = cut % (said.length + 1)
      const fetched = told(agencyBoard(), said.slice(0, middle))
      expect(told(fetched, said)).toEqual(told(agencyBoard(), said))
    }),
  )
})

test('columnar faces become faces, and a board without ranks is not drawn', () => {
  const fields = ['id', 'version', 'number', 'title', 'column', 'lane', 'rank']
  const { board: face, structure, number } = agencyBoard()
  const board = boardFromWire({
    number,
    board: face,
    columns: structure.columns,
    lanes: [],
    cards: { fields, rows: [[5, 1, 5, 'Mail', 10, null, 'a']] },
  })
  expect(board.faces.get(5)).toEqual(card(5, 'Mail', 10, 'a'))
  expect(() => facesFromWire({ fields: ['id'], rows: [] })).toThrow('version')
})

import { filteredCells } from '../board/filtering'
import { agencyBoard, card } from '../state/agency-board'
import type { ColumnFace } from '../state/board-state'
import { BoardStore } from '../state/board-store'
import { columnsOf, fullName, isBackward, isSplit } from './board-columns'
import {
  countOfCell,
  countOfColumn,
  countOfGroup,
  countOfLane,
  hasNoRoomFor,
  isFull,
  isOver,
} from './counting'

const column = (
  id: number,
  name: string,
  parent: number | null = null,
  kind: ColumnFace['kind'] = 'work',
) => ({
  id,
  name,
  kind,
  parent,
  wip_limit: id === 40 ? 2 : null,
})
const structure = {
  columns: [
    column(10, 'Queue', null, 'queue'),
    column(41, 'Mock-up', 40),
    column(42, 'Check', 40),
    column(40, 'Design'),
    column(50, 'Release', null, 'done'),
  ],
  lanes: [
    { id: 1, name: 'Bloom', wip_limit: 3 },
    { id: 2, name: 'Vault', wip_limit: null },
  ],
  cell_limits: [{ column: 41, lane: 1, wip_limit: 1 }],
}

test('parts stand inside their parent, and from left to right', () => {
  const columns = columnsOf(structure)
  expect(columns.groups.map(({ column }) => column.name)).toEqual(['Queue', 'Design', 'Release'])
  expect(columns.groups.map(isSplit)).toEqual([false, true, false])
  expect(columns.stages.map(({ id }) => id)).toEqual([10, 41, 42, 50])
  expect(fullName(columns, 42)).toBe('Design · Check')
})

test('only to the left is backward', () => {
  const columns = columnsOf(structure)
  expect(isBackward(columns, 42, 41)).toBe(true)
  expect(isBackward(columns, 41, 50)).toBe(false)
  expect(isBackward(columns, 41, 41)).toBe(false)
})

test('limits cover what they are said to cover', () => {
  const at = (id: number, stage: number, lane: number) => ({
    ...card(id, `Card ${id}`, stage, `a${id}`),
    lane,
  })
  const faces = [at(1, 41, 1), at(2, 41, 1), at(3, 42, 1), at(4, 50, 1), at(5, 41, 2)]
  const board = new BoardStore({
    ...agencyBoard(),
    structure,
    faces: new Map(faces.map((face) => [face.id, face])),
  }).get()
  const design = board.columns.groups[1]
  if (!design) throw new Error('the board has a design column')
  expect(countOfGroup(board, design)).toEqual({ cards: 4, limit: 2 })
  expect(isOver(countOfGroup(board, design))).toBe(true)
  expect(countOfColumn(board, 41)).toEqual({ cards: 3, limit: null })
  expect(countOfCell(board, 41, 1)).toEqual({ cards: 2, limit: 1 })
  const lane = countOfLane(board, structure.lanes[0] ?? { id: 0 })
  expect(lane).toEqual({ cards: 3, limit: 3 })
  expect([isFull(lane), isOver(lane)]).toEqual([true, false])
})

test('under a filter every count tells the found ones of all, and limits still speak of all', () => {
  const at = (id: number, lane: number) => ({ ...card(id, `Card ${id}`, 41, `a${id}`), lane })
  const faces = [at(1, 1), at(2, 1), at(3, 2)]
  const board = new BoardStore({
    ...agencyBoard(),
    structure,
    faces: new Map(faces.map((face) => [face.id, face])),
  }).get()
  const found = filteredCells(board.cells, { text: 'card 2', who: null })
  const counted = { ...board, found }
  expect(countOfColumn(counted, 41)).toEqual({ cards: 3, limit: null, found: 1 })
  expect(countOfLane(counted, { id: 2 })).toEqual({ cards: 1, limit: null, found: 0 })
  expect(isOver(countOfCell(counted, 41, 1))).toBe(true)
})

test('a limit in hours adds up what is planned, and says how many cards have no plan', () => {
  const at = (id: number, planned_minutes: number | null) => ({
    ...card(id, `Card ${id}`, 10, `a${id}`),
    planned_minutes,
  })
  const limited = { ...column(10, 'Queue', null, 'queue'), wip_limit: 8, limit_counts: 'hours' as const }
  const boardWith = (...faces: ReturnType<typeof at>[]) =>
    new BoardStore({
      ...agencyBoard(),
      structure: { columns: [limited], lanes: [] },
      faces: new Map(faces.map((face) => [face.id, face])),
    }).get()
  const board = boardWith(at(1, 300), at(2, null), at(3, 120))
  const count = countOfColumn(board, 10)
  expect(count).toEqual({ cards: 3, limit: 8, hours: { minutes: 420, unplanned: 1 } })
  expect([isFull(count), isOver(count)]).toEqual([false, false])
  expect([60, 90, null].map((planned_minutes) => hasNoRoomFor({ planned_minutes }, count))).toEqual([
    false,
    true,
    false,
  ])
  expect(isOver(countOfColumn(boardWith(at(1, 300), at(2, 200)), 10))).toBe(true)
})

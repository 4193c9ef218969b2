import { agencyBoard, card } from '../state/agency-board'
import type { ColumnFace, WorkingHours } from '../state/board-state'
import { ageOf } from './ageing'
import { workingMinutes } from './working-minutes'

const nineToSix = [
  [540, 780],
  [840, 1080],
] as const
const office: WorkingHours = {
  time_zone: 'Europe/Amsterdam',
  week: [nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, [], []],
  exceptions: { '2026-04-27': [] },
}
const between = (from: string, to: string) => workingMinutes(new Date(from), new Date(to), office)

test('only working hours count, lunch left out', () => {
  expect(between('2026-03-02T08:00:00Z', '2026-03-02T09:30:00Z')).toBe(90)
  expect(between('2026-03-02T07:00:00Z', '2026-03-02T20:00:00Z')).toBe(480)
})

test('a weekend and a holiday are no age', () => {
  expect(between('2026-03-06T16:00:00Z', '2026-03-09T09:00:00Z')).toBe(60 + 60)
  expect(between('2026-04-24T16:00:00Z', '2026-04-28T07:00:00Z')).toBe(0)
})

test('the hours follow the summer time of the zone', () => {
  expect(between('2026-07-01T06:00:00Z', '2026-07-01T07:30:00Z')).toBe(30)
})

const board = { ...agencyBoard(), calendar: office, norms: { 20: [60, 120, 240] } }
const design: ColumnFace = { id: 20, name: 'In design', kind: 'work', parent: null }
const entered = { ...card(4, 'Catalogue', 20, 'a1'), entered_at: '2026-03-02T08:00:00Z' }
const age = (column: ColumnFace, at: string) => ageOf(entered, column, board, new Date(at))

test('an age is told against what is normal for the stage', () => {
  expect(age(design, '2026-03-02T09:00:00Z')).toEqual({ minutes: 60, pace: 'usual', norm: 120 })
  expect(age(design, '2026-03-02T10:30:00Z')?.pace).toBe('slow')
  expect(age(design, '2026-03-02T17:00:00Z')).toEqual({ minutes: 480, pace: 'stuck', norm: 240 })
})

test('the stated norm of a stage holds until its own cards tell, as the server counts', () => {
  const stated = { ...design, stuck_after_minutes: 600 }
  const at = new Date('2026-03-02T17:00:00Z')
  expect(ageOf(entered, stated, board, at)).toMatchObject({ pace: 'stuck', norm: 240 })
  expect(ageOf(entered, stated, { ...board, norms: {} }, at)).toMatchObject({ pace: 'usual', norm: 600 })
})

test('a backlog is quiet, what is done does not age', () => {
  expect(age({ ...design, kind: 'queue' }, '2026-03-02T17:00:00Z')?.pace).toBe('quiet')
  expect(age({ ...design, kind: 'queue', pulled: true }, '2026-03-02T17:00:00Z')?.pace).toBe('stuck')
  expect(age({ ...design, kind: 'done' }, '2026-03-02T17:00:00Z')).toBe(null)
})

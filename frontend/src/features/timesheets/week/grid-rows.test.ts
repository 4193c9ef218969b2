import type { TimeEntry } from '../asking/time-api'
import { minutesOn, rowsOf } from './grid-rows'

let id = 0
function entry(known: Partial<TimeEntry>): TimeEntry {
  id += 1
  const spring = { id: 7, number: 1007, title: 'Spring mailing' }
  return {
    ...{ id, day: '2026-11-23', minutes: 60, kind: 'work', card: spring, project: 3, billable: true },
    job_function: 'designer',
    ...known,
  } as TimeEntry
}

const internal = { kind: 'internal', card: null, project: null, billable: false } as const

test('one thing is one line, whatever the day; another job function is another line', () => {
  const rows = rowsOf(
    [
      entry({}),
      entry({ day: '2026-11-24' }),
      entry({ day: '2026-11-24' }),
      entry({ job_function: 'analyst' }),
    ],
    [],
    [],
  )
  expect(rows.map(({ job, minutes }) => [job, minutes])).toEqual([
    ['analyst', 60],
    ['designer', 180],
  ])
  expect(minutesOn(rows, '2026-11-24')).toBe(120)
})

test('what the week before held is offered empty, and no card that is gone', () => {
  const gone = entry({ card: { id: null, number: 9, title: null } })
  const taken = entry({ minutes: -60, project: 5, card: null })
  const rows = rowsOf([entry({})], [entry({ day: '2026-11-16' }), entry(internal), gone, taken], [])
  expect(rows.map(({ work, minutes }) => [work.kind, minutes])).toEqual([
    ['work', 60],
    ['internal', 0],
  ])
})

test('a line does not jump when its first hours are written on it', () => {
  const work = { kind: 'work', card: null, project: 3 } as const
  const other = entry({ project: 4, card: null })
  const before = rowsOf([other, entry(internal)], [], [work]).map((row) => row.work.project)
  const written = entry({ project: 3, card: null })
  const after = rowsOf([other, entry(internal), written], [], [work]).map((row) => row.work.project)
  expect(before).toEqual([3, 4, null])
  expect(after).toEqual(before)
})

test('a line that was added is the same line once hours are written on it, with what is being typed beside them', () => {
  const work = { kind: 'leave', card: null, project: null } as const
  const [before] = rowsOf([], [], [work])
  const [after, ...more] = rowsOf([entry(work)], [], [work])
  expect(more).toEqual([])
  expect([after?.key, after?.job, after?.minutes]).toEqual([before?.key, 'designer', 60])
})

import type { PersonOfPeople, WeekOfPerson } from '../asking/load-api'
import { loadOf, pastOf, share, summed, together, trend } from './summing'

const week = (known: Partial<WeekOfPerson>): WeekOfPerson => ({
  capacity: 2400,
  away: 0,
  available: 2400,
  scheduled: 0,
  still_planned: 0,
  worked: 0,
  billable: 0,
  late: 0,
  finished: 0,
  projects: 0,
  ...known,
})
const person = (member: number, weeks: WeekOfPerson[]): PersonOfPeople => ({
  member,
  job_function: 'designer',
  has_left: false,
  weeks,
})

test('the present week is not over, and counts to those to come', () => {
  const weeks = ['2026-11-16', '2026-11-23', '2026-11-30']
  expect(pastOf({ weeks, today: '2026-11-25' })).toBe(1)
  expect(pastOf({ weeks, today: '2026-11-30' })).toBe(2)
})

test('what two people did is added up, but for the projects of the busier one', () => {
  const rows = [
    person(1, [week({ worked: 2000, projects: 3 })]),
    person(2, [week({ worked: 1000, available: 1200, projects: 5 })]),
  ]
  expect(together(rows)[0]).toMatchObject({ worked: 3000, available: 3600, projects: 5 })
  expect(together([])).toEqual([])
})

test('whoever was not there has no utilisation', () => {
  const { worked, available } = summed([week({ available: 0, away: 2400 })])
  expect(share(worked, available)).toBeNull()
  expect(loadOf(null)).toBe('usual')
})

test('a trend is told of four weeks or more', () => {
  const rising = [1200, 1200, 2400, 2400].map((worked) => week({ worked }))
  expect(trend(rising)).toBeCloseTo(0.5)
  expect(trend(rising.slice(0, 3))).toBeNull()
})

test('too much begins above 105 percent, room below 75', () => {
  expect([1.06, 1.05, 0.75, 0.74].map(loadOf)).toEqual(['over', 'usual', 'usual', 'under'])
})

import type { Placement, Slots, TrayCard } from '../asking/capacity-api'
import { pending, placeOf, withMoved, withoutPlaced, withPlaced, withSwapped } from './changing'
import { daysShown, firstFree, freeIn, placedIn, rowsOf, step } from './layout'

const days = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']
const placed = (id: number, slot: number, minutes: number): Placement => ({
  id,
  card: id * 10,
  slot,
  minutes,
  job_function: 'designer',
  version: id,
  by: 1,
  is_booked: false,
  marks: [],
})
const person = (member: number, friday: Placement[]) => ({
  member,
  job_function: 'designer' as const,
  has_left: false,
  per_day: 3,
  own_number: false,
  days: days.map((day, at) => ({
    day,
    slots: at === 1 || at === 2 ? [] : [160, 160, 160],
    away: null,
    holiday: null,
    placed: at === 0 ? friday : [],
  })),
})
const plan: Slots = {
  number: 1,
  first_day: days[0] ?? '',
  today: days[0] ?? '',
  days,
  per_day: 3,
  may_set: true,
  cards: [],
  people: [person(1, [placed(1, 0, 160), placed(2, 1, 100)]), person(2, [placed(3, 2, 60)])],
}
const at = (member: number, day: number, slot: number) => ({ member, day: days[day] ?? '', slot })
const layout = { people: plan.people, days: daysShown(plan) }

test('a weekend on which nobody works is not shown, until something is planned on it', () => {
  expect(layout.days).toEqual([days[0], days[3]])
  expect(daysShown(withMoved(plan, 1, at(1, 1, 0)))).toEqual([days[0], days[1], days[3]])
})

test('the free minutes of a slot fall below nothing when it holds more than fits', () => {
  expect(freeIn(plan, at(1, 0, 1))).toBe(60)
  expect(freeIn(withMoved(plan, 1, at(1, 0, 1)), at(1, 0, 1))).toBe(-100)
})

test('arrows go across days, down the slots of a day, and on to the next person', () => {
  expect(step(layout, at(1, 0, 2), 'right')).toEqual(at(1, 3, 2))
  expect(step(layout, at(1, 3, 2), 'right')).toEqual(at(1, 3, 2))
  expect(step(layout, at(1, 0, 2), 'down')).toEqual(at(2, 0, 0))
  expect(step(layout, at(2, 0, 0), 'up')).toEqual(at(1, 0, 2))
  expect(step(layout, at(1, 0, 0), 'up')).toEqual(at(1, 0, 0))
})

test('a card goes into the first slot with room', () => {
  expect(firstFree(layout, days[0] ?? '')).toEqual(at(1, 0, 1))
  expect(firstFree(layout, days[3] ?? '')).toEqual(at(1, 3, 0))
})

test('what is moved stands in its new slot and no longer in the old one', () => {
  const after = withMoved(plan, 2, at(2, 3, 0))
  expect(placedIn(after, at(1, 0, 1))).toEqual([])
  expect(placeOf(after, 2)).toEqual(at(2, 3, 0))
  expect(withoutPlaced(plan, 2).people[0]?.days[0]?.placed.map(({ id }) => id)).toEqual([1])
})

test('two that change places stand in each other’s slots', () => {
  const after = withSwapped(plan, 1, 3)
  expect([placeOf(after, 1), placeOf(after, 3)]).toEqual([at(2, 0, 2), at(1, 0, 0)])
  expect(withSwapped(plan, 1, 99)).toBe(plan)
})

test('a card out of the tray takes what is left of it, and no more than there is room for', () => {
  const card = { id: 50, left: 400 } as TrayCard
  const [found] = placedIn(withPlaced(plan, card, at(1, 0, 1)), at(1, 0, 1)).slice(-1)
  expect(found).toMatchObject({ id: pending, card: 50, minutes: 60 })
})

test('a person has as many rows as their fullest day has slots', () => {
  const [first] = plan.people
  expect(first && rowsOf(first, layout.days)).toBe(3)
})

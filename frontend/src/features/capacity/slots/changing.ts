import type { Placement, SlotDay, SlotPlace, Slots, TrayCard } from '../asking/capacity-api'
import { freeIn } from './layout'

/** Of a deed that the server has not answered yet; its number is none of the server's. */
export const pending = -1

/** The plan with a card put into a slot: how it goes on in the next ones the server will say. */
export function withPlaced(before: Slots, card: TrayCard, at: SlotPlace): Slots {
  const room = freeIn(before, at)
  const left = card.left ?? room
  const minutes = Math.max(1, Math.min(left || room, Math.max(room, 30)))
  const placed: Placement = {
    id: pending,
    card: card.id,
    slot: at.slot,
    minutes,
    job_function: 'other',
    version: 0,
    by: null,
    is_booked: false,
    marks: [],
  }
  const known = before.cards.some(({ id }) => id === card.id)
  const told = { ...card, is_done: false }
  const cards = known ? before.cards : [...before.cards, told]
  return inDay({ ...before, cards }, at, (day) => ({ ...day, placed: [...day.placed, placed] }))
}

/** The plan with a placement in another slot. */
export function withMoved(before: Slots, id: number, at: SlotPlace): Slots {
  const [without, moved] = lifted(before, id)
  if (!moved) return before
  const there = { ...moved, slot: at.slot, marks: [] }
  return inDay(without, at, (day) => ({ ...day, placed: [...day.placed, there] }))
}

/** The plan with two placements in each other's slots. */
export function withSwapped(before: Slots, one: number, other: number): Slots {
  const places = [placeOf(before, one), placeOf(before, other)]
  const [first, second] = places
  if (!first || !second) return before
  return withMoved(withMoved(before, one, second), other, first)
}

export function withoutPlaced(before: Slots, id: number): Slots {
  return lifted(before, id)[0]
}

export function placeOf({ people }: Slots, id: number): SlotPlace | null {
  for (const { member, days } of people)
    for (const { day, placed } of days) {
      const found = placed.find((each) => each.id === id)
      if (found) return { member, day, slot: found.slot }
    }
  return null
}

export function placementOf({ people }: Slots, id: number): Placement | undefined {
  return people.flatMap(({ days }) => days.flatMap(({ placed }) => placed)).find((each) => each.id === id)
}

function lifted(before: Slots, id: number): [Slots, Placement | undefined] {
  const place = placeOf(before, id)
  if (!place) return [before, undefined]
  const without = inDay(before, place, (day) => ({
    ...day,
    placed: day.placed.filter((each) => each.id !== id),
  }))
  return [without, placementOf(before, id)]
}

function inDay(
  before: Slots,
  { member, day }: Pick<SlotPlace, 'member' | 'day'>,
  change: (day: SlotDay) => SlotDay,
): Slots {
  const people = before.people.map((person) =>
    person.member === member
      ? { ...person, days: person.days.map((each) => (each.day === day ? change(each) : each)) }
      : person,
  )
  return { ...before, people }
}

import { daysBetween } from '#lib/days'
import type { Person, Placement, SlotDay, SlotPlace, Slots } from '../asking/capacity-api'

/** What is on the screen: people, each with as many rows as their fullest day has slots. */
export interface Layout {
  people: readonly Person[]
  days: readonly string[]
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export const keyOf = ({ member, day, slot }: SlotPlace) => `${member}:${day}:${slot}`

/** Days on which somebody works, or something is planned nevertheless. */
export function daysShown({ people, days }: Slots): string[] {
  return days.filter((_, at) =>
    people.some(({ days: own }) => (own[at]?.slots.length ?? 0) > 0 || (own[at]?.placed.length ?? 0) > 0),
  )
}

/** A day off has one place to put something all the same. */
export function slotsIn(day: SlotDay): number {
  const last = day.placed.reduce((most, { slot }) => Math.max(most, slot), 0)
  return Math.max(1, day.slots.length, last + 1)
}

export function rowsOf(person: Person, days: readonly string[]): number {
  return Math.max(1, ...person.days.filter(({ day }) => days.includes(day)).map(slotsIn))
}

/** Minutes of somebody on these days: planned, and of working time. */
export function loadOf(person: Person, days: readonly string[]): { planned: number; room: number } {
  const shown = person.days.filter(({ day }) => days.includes(day))
  const sum = (minutes: readonly number[]) => minutes.reduce((one, other) => one + other, 0)
  return {
    planned: sum(shown.flatMap(({ placed }) => placed.map(({ minutes }) => minutes))),
    room: sum(shown.flatMap(({ slots }) => slots)),
  }
}

export function dayOf(person: Person | undefined, day: string): SlotDay | undefined {
  const first = person?.days[0]
  return first && person.days[daysBetween(first.day, day)]
}

export function personOf(people: readonly Person[], member: number): Person | undefined {
  return people.find((each) => each.member === member)
}

export function placedIn({ people }: Pick<Layout, 'people'>, place: SlotPlace): Placement[] {
  const day = dayOf(personOf(people, place.member), place.day)
  return day?.placed.filter(({ slot }) => slot === place.slot) ?? []
}

/** Minutes that are free in a slot; below nothing when it is over-booked. */
export function freeIn({ people }: Pick<Layout, 'people'>, place: SlotPlace): number {
  const day = dayOf(personOf(people, place.member), place.day)
  const reserved = placedIn({ people }, place).reduce((sum, { minutes }) => sum + minutes, 0)
  return (day?.slots[place.slot] ?? 0) - reserved
}

/** Where an arrow key leads: across the days, down the slots of a day and on to the next person. */
export function step(layout: Layout, from: SlotPlace, direction: Direction): SlotPlace {
  return direction === 'left' || direction === 'right'
    ? across(layout, from, direction === 'right' ? 1 : -1)
    : along(layout, from, direction === 'down' ? 1 : -1)
}

function across({ people, days }: Layout, from: SlotPlace, by: number): SlotPlace {
  const day = days[days.indexOf(from.day) + by]
  const there = day ? dayOf(personOf(people, from.member), day) : undefined
  return day && there ? { ...from, day, slot: Math.min(from.slot, slotsIn(there) - 1) } : from
}

function along({ people }: Layout, from: SlotPlace, by: number): SlotPlace {
  const at = people.findIndex(({ member }) => member === from.member)
  const here = dayOf(people[at], from.day)
  if (here && from.slot + by >= 0 && from.slot + by < slotsIn(here)) return { ...from, slot: from.slot + by }
  const next = people[at + by]
  const there = dayOf(next, from.day)
  if (!next || !there) return from
  return { member: next.member, day: from.day, slot: by > 0 ? 0 : slotsIn(there) - 1 }
}

/** The first slot with room from a day on, of whoever comes first. */
export function firstFree(layout: Layout, from: string): SlotPlace | null {
  for (const { member } of layout.people)
    for (const day of layout.days) {
      const there = dayOf(personOf(layout.people, member), day)
      if (!there || day < from) continue
      for (let slot = 0; slot < there.slots.length; slot++)
        if (freeIn(layout, { member, day, slot }) > 0) return { member, day, slot }
    }
  const [first] = layout.people
  const day = layout.days.find((each) => each >= from) ?? layout.days.at(-1)
  return first && day ? { member: first.member, day, slot: 0 } : null
}

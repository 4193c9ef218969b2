import { type Day, dayAt } from '#lib/days'
import type { Row } from '../asking/finding-api'

const urgency: Record<string, number> = { expedite: 0, fixed_date: 1, standard: 2, intangible: 3 }

/** The cards of each day of deadlines: what is open first, by class of service, then by the hour. */
export function daysOfCards(rows: readonly Row[], zone: string): ReadonlyMap<Day, readonly Row[]> {
  const days = new Map<Day, Row[]>()
  for (const row of rows) {
    if (typeof row.deadline !== 'string') continue
    const day = dayAt(row.deadline, zone)
    const there = days.get(day)
    if (there) there.push(row)
    else days.set(day, [row])
  }
  for (const cards of days.values()) cards.sort(before)
  return days
}

function before(one: Row, other: Row): number {
  return (
    Number(Boolean(one.done)) - Number(Boolean(other.done)) ||
    (urgency[String(one.class)] ?? 2) - (urgency[String(other.class)] ?? 2) ||
    String(one.deadline).localeCompare(String(other.deadline)) ||
    one.id - other.id
  )
}

/** Where the arrows lead from a card: within its day, else to the nearest card that way. */
export function neighbour(
  shown: readonly { day: Day; cards: readonly Row[] }[],
  card: number,
  key: string,
): number | null {
  const at = shown.findIndex(({ cards }) => cards.some(({ id }) => id === card))
  const day = shown[at]
  if (!day) return null
  const place = day.cards.findIndex(({ id }) => id === card)
  const along = { arrowdown: 1, arrowup: -1 }[key]
  const within = along ? day.cards[place + along] : undefined
  if (within) return within.id
  const step = { arrowdown: 7, arrowup: -7, arrowright: 1, arrowleft: -1 }[key]
  if (!step) return null
  for (let next = at + step; next >= 0 && next < shown.length; next += step) {
    const cards = shown[next]?.cards ?? []
    const found = cards[step === -7 ? cards.length - 1 : along ? 0 : Math.min(place, cards.length - 1)]
    if (found) return found.id
  }
  return null
}

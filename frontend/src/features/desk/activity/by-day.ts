import type { FeedEntry } from './feed-query'

export interface Day {
  day: string
  entries: FeedEntry[]
}

/** Entries under their days in the workspace's zone; a run of the same deed on the same card counts as one line. */
export function byDay(entries: readonly FeedEntry[], timeZone: string): Day[] {
  const form = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const days: Day[] = []
  let before: FeedEntry | undefined
  for (const entry of entries) {
    const day = form.format(new Date(entry.happened_at))
    const last = days.at(-1)
    if (last?.day !== day) days.push({ day, entries: [entry] })
    else if (!isSaid(last, entry, before)) last.entries.push(entry)
    before = entry
  }
  return days
}

/** What a guest is told without a name is said once a day for a card. */
function isSaid(day: Day, entry: FeedEntry, before: FeedEntry | undefined): boolean {
  const { by, card, kind } = entry
  if (by === null && card) return day.entries.some((one) => one.card?.id === card.id && one.kind === kind)
  return before !== undefined && isSameDeed(before, entry)
}

/** Moves are never folded: each of them says something else. */
function isSameDeed(one: FeedEntry, other: FeedEntry): boolean {
  return (
    one.kind === other.kind &&
    one.by === other.by &&
    one.card?.id === other.card?.id &&
    one.board === other.board &&
    /^(Item|Checklist|CardEdited|Tag|Brief|Holiday|FieldFilled)/.test(one.kind)
  )
}

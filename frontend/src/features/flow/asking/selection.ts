/** What is looked at: which cards, in which period, as of when, counted how. It stands whole in the address. */
export interface Selection {
  board: number[]
  space: number[]
  client: number[]
  project: number[]
  type: number[]
  class: string[]
  /** What the cards must be like now, in the language of filters. */
  filter: string
  since: string | null
  until: string | null
  /** The last so many weeks, where no days are named. */
  weeks: number
  /** The day on which the board was changed: only cards that were started under that design. */
  design: string | null
}

export interface FlowSearch {
  shown: Selection
  tab: string
  as_of: string | null
  profile: string
  /** none · before: the period before · year: the same period a year ago · other: another filter */
  against: Against
  other: Selection
}

export type Against = 'none' | 'before' | 'year' | 'other'

export const profiles = ['baton', 'actionableagile', 'jira-agile-metrics', 'lighthouse', 'kaiten'] as const
export const spans = [4, 13, 26, 52] as const
export const filters = ['board', 'space', 'client', 'project', 'type', 'class'] as const
export type Filter = (typeof filters)[number]
const usualWeeks = 13

/** The question as the API takes it. */
export type Question = Record<string, string | number | (string | number)[]>

type Raw = Record<string, unknown>

export function searchFrom(raw: Raw): FlowSearch {
  return {
    shown: selectionFrom(raw, ''),
    tab: typeof raw.tab === 'string' ? raw.tab : 'overview',
    as_of: day(raw.as_of),
    profile: (profiles as readonly unknown[]).includes(raw.profile) ? String(raw.profile) : 'baton',
    against: ['before', 'year', 'other'].includes(String(raw.against)) ? (raw.against as Against) : 'none',
    other: selectionFrom(raw, 'other_'),
  }
}

function selectionFrom(raw: Raw, prefix: string): Selection {
  const at = (name: string) => raw[prefix + name]
  const weeks = Number(at('weeks'))
  return {
    board: numbers(at('board')),
    space: numbers(at('space')),
    client: numbers(at('client')),
    project: numbers(at('project')),
    type: numbers(at('type')),
    class: listed(at('class')),
    filter: String(at('filter') ?? '').trim(),
    since: day(at('since')),
    until: day(at('until')),
    design: day(at('design')),
    weeks: Number.isInteger(weeks) && weeks > 0 && weeks <= 520 ? weeks : usualWeeks,
  }
}

/** As the address writes it; what is usual is left out. */
export function searchTo(search: FlowSearch): Raw {
  const { shown, tab, as_of, profile, against, other } = search
  return {
    ...selectionTo(shown, ''),
    ...(against === 'other' ? selectionTo(other, 'other_') : {}),
    tab: tab === 'overview' ? undefined : tab,
    as_of: as_of ?? undefined,
    profile: profile === 'baton' ? undefined : profile,
    against: against === 'none' ? undefined : against,
  }
}

function selectionTo(selection: Selection, prefix: string): Raw {
  const lists = filters.map((name) => [prefix + name, joined(selection[name])] as const)
  return {
    ...Object.fromEntries(lists),
    [`${prefix}filter`]: selection.filter || undefined,
    [`${prefix}since`]: selection.since ?? undefined,
    [`${prefix}until`]: selection.until ?? undefined,
    [`${prefix}design`]: selection.design ?? undefined,
    [`${prefix}weeks`]: selection.weeks === usualWeeks ? undefined : selection.weeks,
  }
}

// A number alone is written as one: the router puts quotes around a text that looks like it.
function joined(list: readonly (string | number)[]): string | number | undefined {
  const [first] = list
  return list.length === 1 && typeof first === 'number' ? first : list.join('-') || undefined
}

/** What the server is asked; `today` is the last day when none is named. */
export function question(selection: Selection, search: FlowSearch, today: string, zone = 'UTC'): Question {
  const { since, until } = period(selection, search.as_of, today)
  const design = selection.board.length === 1 ? selection.design : null
  return {
    ...which(selection),
    // Days before a design began say nothing about it.
    since: design && design > since && design <= until ? design : since,
    until,
    // Each board has its own.
    ...(design ? { design } : {}),
    ...(search.as_of ? { as_of: endOfDay(search.as_of, zone) } : {}),
    ...(search.profile === 'baton' ? {} : { profile: search.profile }),
  }
}

/** Which cards, whenever. */
export function which(selection: Selection): Question {
  const lists = filters.filter((name) => selection[name].length > 0).map((name) => [name, selection[name]])
  return { ...Object.fromEntries(lists), ...(selection.filter ? { filter: selection.filter } : {}) }
}

/** The last second of a day in a zone, as an instant. */
export function endOfDay(isoDay: string, zone: string): string {
  const guess = new Date(`${isoDay}T23:59:59Z`)
  const there = new Date(`${guess.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`)
  return new Date(2 * guess.getTime() - there.getTime()).toISOString()
}

export function period(
  { since, until, weeks }: Selection,
  as_of: string | null,
  today: string,
): { since: string; until: string } {
  const end = until ?? as_of ?? today
  return { since: since ?? moved(end, 1 - weeks * 7), until: end }
}

/** The second question of a comparison; null when nothing is compared. */
export function otherQuestion(search: FlowSearch, today: string, zone = 'UTC'): Question | null {
  const { shown, other, against, as_of } = search
  if (against === 'none') return null
  if (against === 'other') return question(other, search, today, zone)
  const now = period(shown, as_of, today)
  const by = against === 'year' ? -364 : -(daysBetween(now.since, now.until) + 1)
  const until = moved(now.until, by)
  const then = { ...shown, since: moved(now.since, by), until, design: null }
  // Ages and open promises too are those of the end of that period, not today's.
  return question(then, { ...search, as_of: until }, today, zone)
}

export function moved(isoDay: string, days: number): string {
  return new Date(Date.parse(isoDay) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
}

// "10-20": a list that the address shows without quotes; a single number arrives as a number.
function listed(value: unknown): string[] {
  const written = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  return written.split('-').filter((part) => /^\w+$/.test(part))
}

function numbers(value: unknown): number[] {
  return listed(value)
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0)
}

function day(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null
}

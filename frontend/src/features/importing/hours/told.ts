import type { components } from '#api/schema.gen'
import type { ReadRun } from '../asking/import-api'
import { type ColumnMeaning, readingOf, type Settings, type Shown } from '../reading/told'

export type Place = components['schemas']['PlaceOfHours']
export type HoursFound = components['schemas']['HoursFound']
/** A run whose file is a table of hours. */
export type HoursRun = ReadRun & { dry_run: { hours: HoursFound } }

/** How a table of hours is read, whose they are and what for; what is missing is as proposed. */
export interface HoursSettings extends Settings {
  people?: Record<string, number | 'new' | 'out'>
  places?: Record<string, string>
  whose?: number
  gone?: 'keep' | 'strike'
}

/** What every part of the form is given. */
export interface HoursPart {
  run: HoursRun
  settings: HoursSettings
  shown: Shown
  asked: readonly string[]
  onChange: (change: Partial<HoursSettings>) => void
}

export function isHours(run: ReadRun): run is HoursRun {
  return run.dry_run.hours != null
}

export function hoursRead(run: HoursRun): { settings: HoursSettings; shown: Shown; asked: string[] } {
  return readingOf(run) ?? { settings: {}, shown: {}, asked: [] }
}

/** What a place is, as chosen, else as the server knows it; empty while nobody has said it. */
export function becomes(place: Place, settings: HoursSettings): string {
  return settings.places?.[place.key] ?? place.becomes
}

/** A choice that says the same as the server does by itself is none. */
export function chosenPlace(
  settings: HoursSettings,
  place: Place,
  to: string | null,
): HoursSettings['places'] {
  const { [place.key]: _was, ...others } = settings.places ?? {}
  const itself = place.known_by === 'chosen' ? '' : place.becomes
  return to === null || to === itself ? others : { ...others, [place.key]: to }
}

/** A column that is given a meaning takes it from the column that had it. */
export function withHoursMeaning(
  columns: readonly ColumnMeaning[],
  at: number,
  meaning: string,
): ColumnMeaning[] {
  return columns.map((column, index) => {
    if (index === at) return { meaning } as ColumnMeaning
    return meaning !== 'tags' && column.meaning === meaning
      ? ({ meaning: 'nothing' } as ColumnMeaning)
      : column
  })
}

/** Whether the server would read the same: an empty choice is no choice. */
export function sameSettings(one: HoursSettings, other: HoursSettings): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== '' && !isEmpty(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

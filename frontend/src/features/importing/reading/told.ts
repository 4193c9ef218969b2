import type { ReadRun } from '../asking/import-api'

export type Order = 'dmy' | 'mdy' | 'ymd'

export interface ColumnMeaning {
  meaning: string
  name: string
  kind: string
  job_function: string
}

/** How the file is read; what is missing is as proposed. */
export interface Settings {
  encoding?: string
  delimiter?: string
  sheet?: string
  decimal?: string
  date_order?: Order
  time_zone?: string
  tags_split?: string
  board?: string
  columns?: ColumnMeaning[]
  priorities?: Record<string, string>
}

export interface Shown {
  encodings?: { name: string; sample: string }[]
  sheets?: string[]
  dates?: { possible: Order[]; samples: ({ text: string } & Partial<Record<Order, string>>)[] }
  numbers?: { possible: string[]; samples: string[] }
  header?: string[]
  preview?: string[][]
  rows?: number
}

/** What each part of the reading is given. */
export interface ReadingProps {
  settings: Settings
  shown: Shown
  asked: readonly string[]
  onChange: (change: Partial<Settings>) => void
}

export function readingOf(run: ReadRun): { settings: Settings; shown: Shown; asked: string[] } | null {
  const told = run.dry_run.reading
  return told ? { settings: told.settings as Settings, shown: told.shown as Shown, asked: told.asked } : null
}

/** Of which a card has only one: given to a column it is taken from the other. */
const single = new Set([
  ...['title', 'description', 'column', 'responsible', 'lead', 'deadline', 'created', 'done', 'type'],
  ...['class_of_service', 'project', 'client', 'price', 'key', 'parent'],
])

export function withMeaning(columns: readonly ColumnMeaning[], at: number, meaning: string): ColumnMeaning[] {
  return columns.map((column, index) => {
    if (index === at) return { ...column, meaning }
    return single.has(meaning) && column.meaning === meaning ? { ...column, meaning: 'nothing' } : column
  })
}

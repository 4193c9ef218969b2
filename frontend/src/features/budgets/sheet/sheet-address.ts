export type SheetFormat = 'pdf' | 'xlsx' | 'csv'

export interface SheetWish {
  first_day: string
  last_day: string
  project?: number
  client?: number
  approved?: boolean
  billable?: boolean
  language?: string
  format: SheetFormat
}

/** Where the file is. */
export function sheetAddress(workspace: string, wish: SheetWish): string {
  const said = Object.entries(wish).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
  return `/api/${workspace}/timesheets/export?${query}`
}

/** What is sent to a client is a whole month, as a rule the one that is over. */
export function lastMonth(today: string): { first_day: string; last_day: string } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  return {
    first_day: iso(new Date(Date.UTC(year, month - 2, 1))),
    last_day: iso(new Date(Date.UTC(year, month - 1, 0))),
  }
}

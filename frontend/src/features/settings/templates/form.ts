/** A card's form filled in beforehand, as far as the screen changes it; the rest of it stays as it is. */
export interface Form {
  lead?: number | null
  responsible?: number | null
  project?: number | null
  card_type?: number | null
  class_of_service?: string
  shared?: boolean
  tags?: number[]
  brief?: BriefPart[]
  checklists?: { name: string; items: string[] }[]
  participants?: { member: number; job_function: string }[]
  planned_hours?: { job_function: string; minutes: number }[]
  fields?: { field: number; value: unknown }[]
  price?: string | null
}

export interface BriefPart {
  job_function?: string | null
  title?: string
  text?: string
  client_visible?: boolean
}

export function held({ brief = [], checklists = [], participants = [] }: Form) {
  return {
    sections: brief.length,
    items: checklists.reduce((sum, { items }) => sum + items.length, 0),
    people: participants.length,
  }
}

/** One item in each line; empty lines are none. */
export const itemsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

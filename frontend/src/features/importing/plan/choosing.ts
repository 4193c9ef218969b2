import type { Choices, DryRun, ReadRun } from '../asking/import-api'

export type Kind = 'queue' | 'work' | 'wait' | 'done'
export const kinds: readonly Kind[] = ['queue', 'work', 'wait', 'done']

export type FieldUse = 'price' | 'planned_hours'

export interface Chosen {
  /** External id to a member; "new" for somebody known by name only; missing: as suggested. */
  people: Record<string, number | 'new'>
  columns: Record<string, Kind>
  /** Fields of numbers whose values become something else. */
  fields: Record<string, FieldUse>
  responsible: number | null
  space: number | string | null
  boardName: string
}

/** What every part of the plan is given. */
export interface PartProps {
  run: ReadRun
  chosen: Chosen
  onChoose: (change: Partial<Chosen>) => void
}

export function untouched(run: DryRun): Chosen {
  return {
    people: {},
    columns: {},
    fields: {},
    responsible: null,
    space: null,
    boardName: run.boards[0]?.name ?? '',
  }
}

/** What is sent: only what differs from the suggestion. */
export function choicesOf(
  run: DryRun,
  { people, columns, fields, responsible, space, boardName }: Chosen,
): Choices {
  const suggested = run.boards.length === 1 ? run.boards[0]?.name : ''
  const named = boardName.trim()
  return {
    people,
    columns,
    fields,
    responsible,
    space,
    board_name: run.boards.length === 1 && named !== suggested ? named : '',
  }
}

/** Whom this person of the file becomes: a member's id, or "new". */
export function becomes(person: DryRun['people'][number], chosen: Chosen): number | 'new' {
  return chosen.people[person.external_id] ?? person.suggested_member ?? 'new'
}

/** Of the cards without a member: how many the moves decide, and how many are left to the responsible named here. */
export function holders(run: DryRun): { byMoves: number; left: number } {
  const { importer = 0, ...others } = run.responsible.without_member
  return { byMoves: Object.values(others).reduce((sum, count) => sum + count, 0), left: importer }
}

/** The quarantine as a table of its own, to be worked through elsewhere. */
export function asCsv(rows: DryRun['quarantine']): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    // A spreadsheet must never run what somebody wrote into a card.
    const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const head = ['kind', 'file', 'line', 'path', 'external_id', 'reason', 'advice'] as const
  return [head.join(','), ...rows.map((row) => head.map((name) => cell(row[name])).join(','))].join('\r\n')
}

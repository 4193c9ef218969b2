import type { EntryKind, Spent, TimeEntry } from './time-api'

/** What time is spent on: a card, a project without a card, or one of the kinds without a client. */
export interface Work {
  kind: EntryKind
  card: { id: number | null; number: number; title: string | null } | null
  project: number | null
}

/** As the API takes it. A project follows from its card. */
export function asSpent({ kind, card, project }: Work): Spent {
  if (card) return { kind, card: card.id }
  return project === null ? { kind } : { kind, project }
}

export function workOf({ kind, card, project }: Pick<TimeEntry, 'kind' | 'card' | 'project'>): Work {
  return { kind, card, project }
}

export function keyOf({ kind, card, project }: Work): string {
  if (card) return `card:${card.number}`
  return project === null ? `kind:${kind}` : `project:${project}`
}

/** The works of entries, each once, in their order. */
export function distinct(entries: readonly Pick<TimeEntry, 'kind' | 'card' | 'project'>[]): Work[] {
  const found = new Map<string, Work>()
  for (const entry of entries) {
    const work = workOf(entry)
    if (!found.has(keyOf(work))) found.set(keyOf(work), work)
  }
  return [...found.values()]
}

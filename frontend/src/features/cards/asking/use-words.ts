import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import { workspaceQuery } from '#features/boards/vocabulary/workspace-query'
import type { Words } from './card'

type Row<Name extends keyof Words> = Words[Name] extends readonly (infer One)[] ? One : never

/** The names behind a card's ids, and who is reading. */
export interface CardWords {
  me: Words['me']
  isGuest: boolean
  zone: string
  currency: string
  slug: string
  members: ReadonlyMap<number, Row<'members'>>
  clients: ReadonlyMap<number, Row<'clients'>>
  projects: ReadonlyMap<number, Row<'projects'>>
  spaces: readonly Row<'spaces'>[]
  cardTypes: ReadonlyMap<number, Row<'card_types'>>
  tags: ReadonlyMap<number, Row<'tags'>>
  fields: readonly Row<'custom_fields'>[]
}

export function useWords(): CardWords | null {
  useVocabulary()
  const { data } = useQuery(workspaceQuery(useWorkspace()))
  const seen = data as unknown as Words | undefined
  return useMemo(() => (seen ? wordsOf(seen) : null), [seen])
}

function wordsOf(seen: Words): CardWords {
  const byId = <One extends { id: number }>(rows: readonly One[]) => new Map(rows.map((row) => [row.id, row]))
  return {
    me: seen.me,
    isGuest: seen.me.role === 'guest',
    zone: seen.workspace.time_zone,
    currency: seen.workspace.currency,
    slug: seen.workspace.slug,
    members: byId(seen.members),
    clients: byId(seen.clients),
    projects: byId(seen.projects),
    spaces: seen.spaces,
    cardTypes: byId(seen.card_types),
    tags: byId(seen.tags),
    fields: seen.custom_fields,
  }
}

/** The team as it is now, in the order of names. */
export function presentTeam(words: CardWords): Row<'members'>[] {
  return [...words.members.values()]
    .filter(({ left, role, placeholder }) => !left && !placeholder && role !== 'guest')
    .sort((one, other) => one.name.localeCompare(other.name))
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { type MemberRow, type ProjectRow, type WorkspaceRows, workspaceQuery } from './workspace-query'

/** The names behind the ids on cards. */
export interface Vocabulary {
  me: WorkspaceRows['me']
  zone: string
  currency: string
  isGuest: boolean
  members: ReadonlyMap<number, MemberRow>
  projects: ReadonlyMap<number, ProjectRow>
  clients: ReadonlyMap<number, WorkspaceRows['clients'][number]>
  tags: ReadonlyMap<number, WorkspaceRows['tags'][number]>
  cardTypes: ReadonlyMap<number, WorkspaceRows['card_types'][number]>
  customFields: ReadonlyMap<number, WorkspaceRows['custom_fields'][number]>
  spaces: WorkspaceRows['spaces']
}

export function vocabularyOf(rows: WorkspaceRows): Vocabulary {
  const byId = <Row extends { id: number }>(list: readonly Row[]) => new Map(list.map((row) => [row.id, row]))
  return {
    me: rows.me,
    zone: rows.workspace.time_zone,
    currency: rows.workspace.currency,
    isGuest: rows.me.role === 'guest',
    members: byId(rows.members),
    projects: byId(rows.projects),
    clients: byId(rows.clients),
    tags: byId(rows.tags),
    cardTypes: byId(rows.card_types),
    customFields: byId(rows.custom_fields),
    spaces: rows.spaces,
  }
}

/** A fact without a board and a card is about these words, so they are asked again. */
export function useVocabulary(): { vocabulary: Vocabulary | null; error: Error | null; refetch: () => void } {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = workspaceQuery(workspace)
  const { data, error, refetch } = useQuery(query)
  const askAgain = () => void queries.invalidateQueries({ queryKey: query.queryKey })
  useEntries(
    {
      onEntry: ({ board, card }) => {
        if (board === null && card === null) askAgain()
      },
      onReset: askAgain,
    },
    data?.workspace.number,
  )
  const vocabulary = useMemo(() => (data ? vocabularyOf(data) : null), [data])
  return { vocabulary, error: error ?? null, refetch: () => void refetch() }
}

/** Who may hold cards: the team, without those who left. */
export function teamOf({ members }: Vocabulary): MemberRow[] {
  return [...members.values()].filter(({ left, role }) => !left && role !== 'guest')
}

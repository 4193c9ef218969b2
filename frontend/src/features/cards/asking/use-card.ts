import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import type { Card } from './card'
import { request } from './requests'

export function cardQuery(workspace: string, id: number) {
  return queryOptions({
    queryKey: [workspace, 'card', id],
    queryFn: ({ signal }) =>
      request<Card>('GET', '/api/{workspace}/cards/{card_id}', { workspace, card_id: id }, { signal }),
    staleTime: 0,
  })
}

export interface LiveCard {
  card: Card | null
  /** Deleted, or no longer shown to this person; what was seen before may still be drawn beneath. */
  gone: boolean
  error: Error | null
  /** Who wrote last in a section of the brief while this card was open. */
  writers: ReadonlyMap<number, number>
  refresh: () => Promise<void>
}

/** One card, asked again whenever a fact about it is heard. Facts in a burst are one question. */
export function useCard(id: number): LiveCard {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = cardQuery(workspace, id)
  const { data, error } = useQuery(query)
  const [writers, setWriters] = useState<ReadonlyMap<number, number>>(new Map())
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: [workspace, 'card', id] }),
    [queries, workspace, id],
  )
  const refreshSoon = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(() => void refresh(), 120)
  }, [refresh])
  useEffect(() => () => clearTimeout(soon.current), [])

  useEntries({
    onEntry: ({ card, kind, by, payload }) => {
      if (card !== id) return
      const { section } = payload
      if (kind === 'BriefWritten' && by !== null && typeof section === 'number')
        setWriters((was) => new Map(was).set(section, by))
      refreshSoon()
    },
    onReset: refreshSoon,
  })
  useOnceLive(refreshSoon)

  const gone = error instanceof Refusal && (error.status === 404 || error.status === 403)
  return { card: data ?? null, gone, error: error ?? null, writers, refresh }
}

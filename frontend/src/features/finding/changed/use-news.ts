import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { sendInLeaving } from '#api/sending'
import { useWorkspace } from '#api/workspace'
import type { BoardStore } from '#features/boards/state/board-store'
import { request } from '#features/cards/asking/requests'

interface Changed {
  number: number
  since: number | null
  cards: number[]
}

const none: ReadonlySet<number> = new Set()

/**
 * The cards of a board that others changed since this person was here last: asked on arrival and kept while they
 * look; a card that was opened has been read. On leaving all that the screen has shown is seen.
 */
export function useNews(board: number, store: BoardStore, opened: number | null): ReadonlySet<number> {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: [workspace, 'changed', board],
    queryFn: ({ signal }) =>
      request<Changed>(
        'GET',
        '/api/{workspace}/boards/{board_id}/changed',
        { workspace, board_id: board },
        { signal },
      ),
    select: ({ cards }) => (cards.length > 0 ? new Set(cards) : none),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const latest = useRef(store)
  latest.current = store
  useEffect(() => {
    const seen = () => {
      const { number } = latest.current.get().state
      const path = { workspace, board_id: board }
      void request('POST', '/api/{workspace}/boards/{board_id}/visit', path, { body: { number } })
        .then(() => queries.invalidateQueries({ queryKey: [workspace, 'found', board] }))
        .catch(() => {})
    }
    // Most people leave by closing the tab.
    const gone = () => {
      const { number } = latest.current.get().state
      sendInLeaving(`/api/${workspace}/boards/${board}/visit`, { number })
    }
    window.addEventListener('pagehide', gone)
    return () => {
      window.removeEventListener('pagehide', gone)
      seen()
    }
  }, [workspace, board, queries])
  const [read, setRead] = useState(none)
  const isNews = opened !== null && data?.has(opened) && !read.has(opened)
  useEffect(() => {
    if (!isNews || opened === null) return
    setRead((was) => new Set([...was, opened]))
    const path = { workspace, card_id: opened }
    request('POST', '/api/{workspace}/cards/{card_id}/visit', path, { body: { number: null } }).catch(
      () => {},
    )
  }, [isNews, opened, workspace])
  return useMemo(() => (data ? new Set([...data].filter((card) => !read.has(card))) : none), [data, read])
}

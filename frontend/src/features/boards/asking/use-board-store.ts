import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { gliding } from '../moving/gliding'
import { BoardStore } from '../state/board-store'
import { boardFromWire } from '../state/wire'
import { boardOnTheWire } from './board-api'

export interface OpenBoard {
  store: BoardStore | null
  error: Error | null
  refetch: () => void
}

/** One board, fetched once and kept up to date by the log; after a gap it is fetched again. */
export function useBoardStore(board: number): OpenBoard {
  const workspace = useWorkspace()
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'board', board],
    queryFn: ({ signal }) => boardOnTheWire(workspace, board, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
    structuralSharing: false,
  })
  const [store, setStore] = useState<BoardStore | null>(null)
  const kept = useRef<{ store: BoardStore; board: number; fetched: number } | null>(null)

  useEffect(() => {
    if (!data) return
    const known = kept.current
    if (known && known.board === board && known.store.get().state.board.id === data.board.id) {
      // The same number is the same board; what the log told since is in the store and would be lost.
      if (known.fetched !== data.number) known.store.replace(boardFromWire(data))
      known.fetched = data.number
      return
    }
    if (data.board.id !== board) return
    const opened = new BoardStore(boardFromWire(data))
    kept.current = { store: opened, board, fetched: data.number }
    setStore(opened)
  }, [data, board])

  useEntries(
    {
      onEntry: (entry) => {
        const live = kept.current?.store
        if (!live) return
        if (entry.card !== null && entry.board === board) gliding.remember(entry.card)
        live.take(entry)
      },
      onReset: () => void refetch(),
    },
    store && data ? (data.follow ?? data.number) : undefined,
  )
  const isThis = store?.get().state.board.id === board
  return { store: isThis ? store : null, error: error ?? null, refetch: () => void refetch() }
}

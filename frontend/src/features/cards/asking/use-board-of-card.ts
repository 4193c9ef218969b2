import { useQuery } from '@tanstack/react-query'
import { useContext, useMemo, useSyncExternalStore } from 'react'
import { useWorkspace } from '#api/workspace'
import { boardOnTheWire } from '#features/boards/asking/board-api'
import { BoardToolsContext } from '#features/boards/board/board-context'
import type { ColumnFace } from '#features/boards/state/board-state'
import { facesFromWire } from '#features/boards/state/wire'

export interface NearCard {
  id: number
  number: number
  title: string
  column: number
}

export interface BoardOfCard {
  columns: readonly ColumnFace[]
  cards: readonly NearCard[]
  acceptWithin: number
}

const nobody = () => () => {}

/** The board a card stands on: of the open board where the card lies beside it, else asked once. */
export function useBoardOfCard(board: number): BoardOfCard | null {
  const workspace = useWorkspace()
  const tools = useContext(BoardToolsContext)
  const store = tools?.board === board ? tools.store : null
  const shown = useSyncExternalStore(store?.subscribe ?? nobody, () => store?.get() ?? null)
  const { data } = useQuery({
    queryKey: [workspace, 'board-of-card', board],
    queryFn: ({ signal }) => boardOnTheWire(workspace, board, signal),
    enabled: store === null,
    staleTime: 60_000,
    structuralSharing: false,
  })
  return useMemo(() => {
    if (shown)
      return {
        columns: shown.state.structure.columns,
        cards: [...shown.faces.values()],
        acceptWithin: Number(shown.state.board.accept_within_minutes ?? 240),
      }
    if (!data) return null
    return {
      columns: data.columns,
      cards: facesFromWire(data.cards),
      acceptWithin: Number(data.board.accept_within_minutes ?? 240),
    }
  }, [shown, data])
}

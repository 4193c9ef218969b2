import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { boardVerbs } from '#features/boards/asking/board-api'
import { useBoardStore } from '#features/boards/asking/use-board-store'
import { BoardToolsContext, BoardViewContext } from '#features/boards/board/board-context'
import { useHand } from '#features/boards/board/board-hand'
import { BoardDialogs } from '#features/boards/doing/board-dialogs'
import { Doing } from '#features/boards/doing/doing'
import type { BoardStore } from '#features/boards/state/board-store'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import { useOpenCard } from '../open/card-context'
import { useCardHand } from './dialog-store'

/** The board's dialogs for this card. A card on a page of its own fetches its board when the first is asked for. */
export function CardDialogs() {
  const { card } = useOpenCard()
  const hand = useCardHand()
  const wanted = useHand(hand, ({ dialog }) => dialog !== null)
  const was = useRef(false)
  if (wanted) was.current = true
  const beside = useContext(BoardToolsContext)
  if (beside?.board === card.board.id) return <Dialogs board={beside.board} store={beside.store} />
  return was.current ? <FetchedDialogs board={card.board.id} /> : null
}

function FetchedDialogs({ board }: { board: number }) {
  const { store } = useBoardStore(board)
  return store ? <Dialogs board={board} store={store} /> : null
}

function Dialogs({ board, store }: { board: number; store: BoardStore }) {
  const { workspace, refresh } = useOpenCard()
  const hand = useCardHand()
  const { vocabulary } = useVocabulary()
  const shown = useSyncExternalStore(store.subscribe, store.get)
  const tools = useMemo(() => {
    if (!vocabulary) return null
    const verbs = boardVerbs(workspace)
    const doing = new Doing(store, hand, verbs, board)
    return { workspace, board, store, hand, verbs, doing, vocabulary, mayWork: !vocabulary.isGuest }
  }, [workspace, board, store, hand, vocabulary])
  const view = useMemo(() => ({ shown, cells: shown.cells, filtered: false }), [shown])
  const open = useHand(hand, ({ dialog }) => dialog !== null)
  useEffect(() => {
    if (!open) void refresh()
  }, [open, refresh])
  if (!tools) return null
  return (
    <BoardToolsContext value={tools}>
      <BoardViewContext value={view}>
        <BoardDialogs />
      </BoardViewContext>
    </BoardToolsContext>
  )
}

import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { Suspense, useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { useNow } from '#ui/time/clock'
import { ZoneContext } from '#ui/time/zone'
import { boardVerbs } from '../asking/board-api'
import { ColumnsBoard } from '../columns/columns-board'
import { BoardDialogs } from '../doing/board-dialogs'
import { CardMenu } from '../doing/card-menu'
import { Doing } from '../doing/doing'
import { LanesBoard } from '../lanes/lanes-board'
import { useBoardKeys } from '../moving/use-board-keys'
import { useDropping } from '../moving/use-dropping'
import { useTouchCarrying } from '../moving/use-touch-carrying'
import { PhoneBoard } from '../phone/phone-board'
import type { BoardStore } from '../state/board-store'
import type { Vocabulary } from '../vocabulary/vocabulary'
import styles from './board.module.css'
import { BoardLookContext, BoardToolsContext, BoardViewContext } from './board-context'
import { HandStore } from './board-hand'
import { BoardToolbar } from './board-toolbar'
import { cardPanel } from './card-panel'
import { useFaceBadges } from './face-badges'
import { markedPart, useFaceMarks } from './face-marks'
import { filterStrip } from './filter-strip'
import { filteredCells, isFiltering, namesOnCards } from './filtering'
import { useBoardSearch } from './use-board-search'
import { useFolding } from './use-folding'
import { useOpenCard } from './use-open-card'

const nothing: ReadonlySet<number> = new Set()

export interface OpenedBoardProps {
  board: number
  store: BoardStore
  vocabulary: Vocabulary
}

export function OpenedBoard({ board, store, vocabulary }: OpenedBoardProps) {
  const workspace = useWorkspace()
  const shown = useSyncExternalStore(store.subscribe, store.get)
  const [search] = useBoardSearch()
  const [compact, setCompact] = useLocalStorage({
    key: 'baton.board.compact',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  // Ages grow on a hundred cards at once; that may wait for the hand that drags one.
  const now = useDeferredValue(useNow())
  const opening = useOpenCard(workspace)
  const { quiet, text, who } = search
  const [found, setFound] = useState<ReadonlySet<number> | null>(null)
  const [news, setNews] = useState<ReadonlySet<number>>(nothing)

  const hands = useMemo(() => {
    const hand = new HandStore()
    const verbs = boardVerbs(workspace)
    return { hand, verbs, doing: new Doing(store, hand, verbs, board, opening.open) }
  }, [workspace, board, store, opening])
  const tools = useMemo(
    () => ({ workspace, board, store, ...hands, vocabulary, mayWork: !vocabulary.isGuest }),
    [workspace, board, store, hands, vocabulary],
  )

  const badges = useFaceBadges(board)
  const { columns, children, state } = shown
  const marks = useFaceMarks(board, state.board.face?.includes(markedPart) ?? false)
  const look = useMemo(
    () => ({
      columns,
      board: state.board,
      chosen: new Set(state.board.face ?? ['project', 'deadline', 'number']),
      calendar: state.calendar,
      norms: state.norms,
      children,
      badges,
      marks,
      opening,
      quiet,
      compact,
      news,
      now,
    }),
    [
      columns,
      state.board,
      state.calendar,
      state.norms,
      children,
      badges,
      marks,
      opening,
      quiet,
      compact,
      news,
      now,
    ],
  )
  const before = useRef<ReturnType<typeof filteredCells>>(undefined)
  const { projects, clients, tags } = vocabulary
  const namesOn = useMemo(() => namesOnCards(projects, clients, tags), [projects, clients, tags])
  const cells = useMemo(
    () => filteredCells(shown.cells, { text, who, found }, before.current, namesOn),
    [shown.cells, text, who, found, namesOn],
  )
  before.current = cells
  const view = useMemo(
    () => ({ shown, cells, filtered: isFiltering({ text, who, found }) }),
    [shown, cells, text, who, found],
  )
  const Strip = filterStrip()
  const space = vocabulary.spaces.find(({ id }) => id === state.board.space)?.name

  return (
    <BoardToolsContext value={tools}>
      <BoardLookContext value={look}>
        <BoardViewContext value={view}>
          <ZoneContext value={vocabulary.zone}>
            <Page
              title={state.board.name}
              wide
              {...(space ? { crumb: space } : {})}
              actions={<BoardToolbar compact={compact} onCompact={setCompact} />}
            >
              <div className={styles.whole}>
                {Strip ? (
                  <Suspense fallback={<div className={styles.stripToCome} />}>
                    <Strip
                      board={board}
                      store={store}
                      vocabulary={vocabulary}
                      onFound={setFound}
                      onNews={setNews}
                    />
                  </Suspense>
                ) : null}
                <BoardFloor board={board} />
              </div>
            </Page>
          </ZoneContext>
        </BoardViewContext>
      </BoardLookContext>
    </BoardToolsContext>
  )
}

/** The board itself with what lies over it: menu, dialogs, the open card. */
function BoardFloor({ board }: { board: number }) {
  const [search, change] = useBoardSearch()
  const folding = useFolding(board, 'columns')
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const { hasLanes } = useBoardKeys(folding)
  useDropping()
  const floor = useRef<HTMLDivElement>(null)
  useTouchCarrying(floor)
  const Panel = cardPanel()
  return (
    <>
      <div ref={floor} className={styles.floor}>
        {isPhone ? (
          <PhoneBoard board={board} />
        ) : hasLanes ? (
          <LanesBoard board={board} folding={folding} />
        ) : (
          <ColumnsBoard folding={folding} />
        )}
      </div>
      <CardMenu />
      <BoardDialogs />
      {Panel && search.card ? <Panel card={search.card} onClose={() => change({ card: null })} /> : null}
    </>
  )
}

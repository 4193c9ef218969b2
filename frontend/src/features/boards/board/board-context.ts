import { createContext, useContext } from 'react'
import type { BoardVerbs } from '../asking/board-api'
import type { BoardColumns } from '../columns/board-columns'
import type { Doing } from '../doing/doing'
import type { BoardFace, BoardState, WorkingHours } from '../state/board-state'
import type { BoardStore, Shown } from '../state/board-store'
import type { ShownFace } from '../state/intents'
import type { CellKey } from '../state/ordering'
import type { Vocabulary } from '../vocabulary/vocabulary'
import type { HandStore } from './board-hand'
import type { FaceBadges } from './face-badges'
import type { FaceMarks } from './face-marks'
import type { Opening } from './use-open-card'

/** What does not change while a board is open, or seldom. */
export interface BoardTools {
  workspace: string
  board: number
  store: BoardStore
  hand: HandStore
  verbs: BoardVerbs
  doing: Doing
  vocabulary: Vocabulary
  mayWork: boolean
}

/** How cards are drawn; it stays the same while cards move, so that only the moved ones are drawn again. */
export interface BoardLook {
  columns: BoardColumns
  board: BoardFace
  /** What the board chose for the faces of its cards. */
  chosen: ReadonlySet<string>
  calendar: WorkingHours | undefined
  norms: BoardState['norms']
  children: ReadonlyMap<number, number>
  badges: FaceBadges
  /** Null where the board shows none. */
  marks: FaceMarks | null
  opening: Opening
  quiet: boolean
  compact: boolean
  /** The cards that others changed since this person last looked. */
  news: ReadonlySet<number>
  now: Date
}

/** What is seen of the board after the filter; it changes with every fact. */
export interface BoardView {
  shown: Shown
  /** The cards that pass the filter. */
  cells: ReadonlyMap<CellKey, readonly ShownFace[]>
  filtered: boolean
}

export const BoardToolsContext = createContext<BoardTools | null>(null)
export const BoardViewContext = createContext<BoardView | null>(null)

export const BoardLookContext = createContext<BoardLook | null>(null)

export function useBoardLook(): BoardLook {
  const look = useContext(BoardLookContext)
  if (!look) throw new Error('no board above this component')
  return look
}

export function useBoardTools(): BoardTools {
  const tools = useContext(BoardToolsContext)
  if (!tools) throw new Error('no board above this component')
  return tools
}

export function useBoardView(): BoardView {
  const view = useContext(BoardViewContext)
  if (!view) throw new Error('no board above this component')
  return view
}

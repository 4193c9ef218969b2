/** A card as the board shows it. Fields beyond these are the back end's to add; the reducer carries them along. */
export interface CardFace {
  id: number
  version: number
  number: number
  title: string
  column: number
  lane: number | null
  rank: string
  [field: string]: unknown
}

/** A column as the board draws it; sub-columns name their parent. */
export interface ColumnFace {
  id: number
  name: string
  kind: 'queue' | 'work' | 'wait' | 'done'
  parent: number | null
  wip_limit: number | null
  [field: string]: unknown
}

export interface LaneFace {
  id: number
  name: string
  wip_limit: number | null
  [field: string]: unknown
}

/** What managers change on a running board; an entry carries it whole. */
export interface Structure {
  columns: readonly ColumnFace[]
  lanes: readonly LaneFace[]
  [part: string]: unknown
}

/** The server's truth of one board as far as this screen has heard, up to the entry `number`. */
export interface BoardState {
  number: number
  board: { id: number; name: string; [field: string]: unknown }
  structure: Structure
  faces: ReadonlyMap<number, CardFace>
}

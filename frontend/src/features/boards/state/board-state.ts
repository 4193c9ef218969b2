/** A card as the board shows it. Fields beyond these are the back end's to add; the reducer carries them along. */
export interface CardFace {
  id: number
  version: number
  number: number
  title: string
  column: number
  lane: number | null
  rank: string
  entered_at?: string
  done_at?: string | null
  responsible?: number | null
  lead?: number | null
  project?: number | null
  card_type?: number | null
  class_of_service?: string
  deadline?: string | null
  deadline_has_time?: boolean
  parent?: number | null
  shared?: boolean
  items_done?: number
  items_total?: number
  comments_count?: number
  attachments_count?: number
  /** Of all job functions together; null while nobody planned any. */
  planned_minutes?: number | null
  tags?: number[]
  blocker?: Blocker | null
  offer?: Offer | null
  fields?: Record<string, string>
  [field: string]: unknown
}

export interface Blocker {
  id: number
  kind: string
  since: string
}

/** An open handoff: from whom, to whom, and when its answer is due. */
export interface Offer {
  id: number
  giver: number
  receiver: number
  offered_at: string
  answer_by: string
}

export type LimitCounts = 'cards' | 'hours'

export interface ColumnPolicy {
  id: number
  moment: string
  requirement: string
  field: string
  checklist: string
  words: string
}

export interface ColumnGate {
  id: number
  moment: string
  name: string
  words: string
}

/** A column as the board draws it; sub-columns name their parent. */
export interface ColumnFace {
  id: number
  name: string
  kind: 'queue' | 'work' | 'wait' | 'done'
  parent: number | null
  wip_limit?: number | null
  limit_counts?: LimitCounts
  job_function?: string
  pulled?: boolean
  clock?: string
  stuck_after_minutes?: number | null
  hint?: string
  policies?: readonly ColumnPolicy[]
  gates?: readonly ColumnGate[]
  [field: string]: unknown
}

export interface LaneFace {
  id: number
  name: string
  wip_limit?: number | null
  limit_counts?: LimitCounts
  /** Whose cards come into it by themselves; '': those of all classes that have none of their own. */
  class_of_service?: string
  [field: string]: unknown
}

export interface CellLimit {
  column: number
  lane: number
  wip_limit: number
}

/** Working hours as minutes after midnight, Monday first; days that differ by their date. */
export interface WorkingHours {
  time_zone: string
  week: readonly (readonly Stretch[])[]
  exceptions: Readonly<Record<string, readonly Stretch[]>>
}

export type Stretch = readonly [starts: number, ends: number]

export interface BoardFace {
  id: number
  name: string
  space?: number
  limit_rule?: string
  person_limit?: number | null
  person_limit_counts?: LimitCounts
  face?: readonly string[]
  archived?: boolean
  [field: string]: unknown
}

/** What managers change on a running board; an entry carries it whole. */
export interface Structure {
  columns: readonly ColumnFace[]
  lanes: readonly LaneFace[]
  cell_limits?: readonly CellLimit[]
  [part: string]: unknown
}

/** The server's truth of one board as far as this screen has heard, up to the entry `number`. */
export interface BoardState {
  number: number
  board: BoardFace
  structure: Structure
  /** A guest is told neither hours nor norms. */
  calendar?: WorkingHours
  /** Column -> 50th, 85th and 95th percentile of the stays there, in working minutes. */
  norms: Readonly<Record<string, readonly number[]>>
  faces: ReadonlyMap<number, CardFace>
}

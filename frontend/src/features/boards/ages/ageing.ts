import type { BoardState, CardFace, ColumnFace, WorkingHours } from '../state/board-state'
import { workingMinutes } from './working-minutes'

/** quiet: no alarm here · usual · slow: longer than 85 of 100 cards · stuck: longer than 95, or than the stated norm */
export type Pace = 'quiet' | 'usual' | 'slow' | 'stuck'

export interface Age {
  minutes: number
  pace: Pace
  /** What the age is measured against, in working minutes; null where nothing is known. */
  norm: number | null
}

/** How long a card has been in its column. Age in a backlog is no alarm, and what is done does not age. */
export function ageOf(
  face: CardFace,
  column: ColumnFace,
  state: Pick<BoardState, 'norms'> & { calendar?: WorkingHours | undefined },
  now: Date,
): Age | null {
  if (!state.calendar || !face.entered_at || column.kind === 'done') return null
  const minutes = workingMinutes(new Date(face.entered_at), now, state.calendar)
  if (column.kind === 'queue' && !column.pulled) return { minutes, pace: 'quiet', norm: null }
  return { minutes, ...paceOf(minutes, column, state.norms[column.id]) }
}

function paceOf(minutes: number, column: ColumnFace, percentiles?: readonly number[]): Omit<Age, 'minutes'> {
  const [, slow, stuck] = percentiles ?? []
  // As the server counts: what the stage's own cards show holds before what somebody stated.
  const limit = stuck ?? column.stuck_after_minutes ?? null
  if (limit !== null && minutes > limit) return { pace: 'stuck', norm: limit }
  if (slow !== undefined && minutes > slow) return { pace: 'slow', norm: slow }
  return { pace: limit === null && slow === undefined ? 'quiet' : 'usual', norm: slow ?? limit }
}

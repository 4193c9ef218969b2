import type { ColumnFace } from '../state/board-state'
import type { Vocabulary } from '../vocabulary/vocabulary'

/** Whose queue it is: people with its job function, and managers. */
export function mayPull(column: ColumnFace, { me, isGuest }: Vocabulary): boolean {
  if (!column.pulled || isGuest) return false
  return me.may_manage || !column.job_function || column.job_function === me.job_function
}

import { request } from '#features/cards/asking/requests'
import type { BulkOutcome } from '../asking/finding-api'

/** What is done to each card; what is not named stays. */
export interface Change {
  column?: number
  lane?: number
  reason?: string
  responsible?: number | null
  offer_to?: number
  lead?: number | null
  tags_add?: number[]
  tags_remove?: number[]
  deadline?: string | null
  deadline_has_time?: boolean
  shift_days?: number
  class_of_service?: string
  card_type?: number | null
  project?: number
  fields?: { field: number; value: string | number | boolean | null }[]
  archive?: boolean
}

export function changeMany(
  workspace: string,
  cards: readonly number[],
  change: Change,
): Promise<BulkOutcome> {
  return request('POST', '/api/{workspace}/cards/bulk', { workspace }, { body: { change, cards } })
}

/** The deed that ``number`` is of, or my last one that can be taken back. */
export function undo(workspace: string, number?: number): Promise<{ words?: string }> {
  return request(
    'POST',
    '/api/{workspace}/undo',
    { workspace },
    { body: number === undefined ? {} : { number } },
  )
}

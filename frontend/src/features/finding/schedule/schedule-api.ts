import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/schema.gen'
import { request } from '#features/cards/asking/requests'
import type { Day } from '#lib/days'
import type { ListOrder, Row } from '../asking/finding-api'

export type Shape = 'timeline' | 'calendar'
export type DayOff = components['schemas']['DayOffOut']

/** What the address says of a timeline or a calendar, and the days that are shown. */
export interface ScheduleWish {
  filter: string
  group: string
  shape: Shape
  first: Day
  last: Day
}

export interface Schedule {
  number: number
  columns: string[]
  rows: Row[]
  left_off: boolean
  totals?: { overdue: number; without: number }
  groups?: ListOrder['groups']
}

export const scheduleColumns = [
  'number',
  'title',
  'board',
  'column',
  'stage',
  'project',
  'client',
  'deadline',
  'deadline_has_time',
  'done',
  'responsible',
  'class',
  'blocked',
]
const groupColumns = ['lead', 'type', 'lane']

export function scheduleOf(
  workspace: string,
  wish: ScheduleWish,
  cards: readonly number[] | null,
  signal?: AbortSignal,
): Promise<Schedule> {
  const columns = [
    ...scheduleColumns,
    ...(wish.shape === 'timeline' ? ['started'] : []),
    ...(groupColumns.includes(wish.group) ? [wish.group] : []),
  ].join()
  const query = { ...wish, columns, ...(cards ? { cards: cards.join() } : {}) }
  const more = signal ? { query, signal } : { query }
  return request('GET', '/api/{workspace}/cards/schedule', { workspace }, more)
}

export function daysOffQuery(workspace: string, first: Day, last: Day) {
  return queryOptions({
    queryKey: [workspace, 'days-off', first, last],
    queryFn: ({ signal }) =>
      request<DayOff[]>(
        'GET',
        '/api/{workspace}/days-off',
        { workspace },
        { query: { first, last }, signal },
      ),
    staleTime: 30 * 60_000,
  })
}

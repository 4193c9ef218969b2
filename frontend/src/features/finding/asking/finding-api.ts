import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/schema.gen'
import { request } from '#features/cards/asking/requests'
import type { Node } from '../filter/tree'

export type FilterField = components['schemas']['FilterFieldOut']
export type BoardPlaces = components['schemas']['BoardPlacesOut']
export type View = components['schemas']['ViewOut']
export type BulkOutcome = components['schemas']['BulkOut']
export type Found = components['schemas']['SearchOut']

export interface ReadFilter {
  text: string
  tree: Node
}

/** What the address says of a list. */
export interface ListWish {
  filter: string
  sort: string
  group: string
  columns: string
}

export interface Row {
  id: number
  version: number
  [column: string]: unknown
}

/** All cards of a list in their order; the rows are asked for when they come into view. */
export interface ListOrder {
  number: number
  cards: number[]
  totals: {
    count?: number
    overdue?: number
    items_done?: number
    items_total?: number
    price?: string | null
    planned?: number
    spent?: number
  }
  groups: { key: number | string | null; count: number }[]
}

export function readFilter(workspace: string, sent: { text: string } | { tree: Node }): Promise<ReadFilter> {
  return request('POST', '/api/{workspace}/filters/read', { workspace }, { body: sent })
}

/** The tree behind a text; a filter once read stays what it is. */
export function filterQuery(workspace: string, text: string) {
  return queryOptions({
    queryKey: [workspace, 'filter', text],
    queryFn: () => readFilter(workspace, { text }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

export function fieldsQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'filter-fields'],
    queryFn: ({ signal }) =>
      request<FilterField[]>('GET', '/api/{workspace}/filters/fields', { workspace }, { signal }),
    staleTime: 30 * 60_000,
  })
}

export function placesQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'filter-places'],
    queryFn: ({ signal }) =>
      request<BoardPlaces[]>('GET', '/api/{workspace}/filters/places', { workspace }, { signal }),
    staleTime: 5 * 60_000,
  })
}

/** The ids of the cards a filter finds, of one board, or only of those named. */
export function cardsFound(
  workspace: string,
  asked: { filter: string; board?: number; cards?: string },
  signal?: AbortSignal,
): Promise<{ number: number; cards: number[] }> {
  const more = signal ? { query: asked, signal } : { query: asked }
  return request('GET', '/api/{workspace}/cards/found', { workspace }, more)
}

export function listOrder(
  workspace: string,
  { filter, sort, group, columns }: ListWish,
  signal: AbortSignal,
): Promise<ListOrder> {
  const query = { filter, sort, group, columns }
  return request('GET', '/api/{workspace}/cards/order', { workspace }, { query, signal })
}

/** What these cards are now; those that are gone are not among them. */
export async function rowsOfCards(
  workspace: string,
  cards: readonly number[],
  columns: string,
): Promise<Row[]> {
  const query = { cards: cards.join(), columns }
  const told = await request<{ rows: Row[] }>('GET', '/api/{workspace}/cards/rows', { workspace }, { query })
  return told.rows
}

export function exportAddress(workspace: string, wish: ListWish, format: 'csv' | 'xlsx'): string {
  const { filter, sort, columns } = wish
  return `/api/${workspace}/cards/export?${new URLSearchParams({ filter, sort, columns, format })}`
}

import { queryOptions } from '@tanstack/react-query'
import { request } from '#features/cards/asking/requests'
import type { View } from '../asking/finding-api'

export interface ViewWish {
  name: string
  kind: string
  filter: string
  sort: string
  group: string
  columns: string[]
  shared: string
  named: number[]
}

export function viewsQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'views'],
    queryFn: ({ signal }) => request<View[]>('GET', '/api/{workspace}/views', { workspace }, { signal }),
    staleTime: 60_000,
  })
}

/** Views that leave cards out. */
export function filtersOf(views: View[]): View[] {
  return views.filter(({ filter }) => filter.trim() !== '')
}

export function viewVerbs(workspace: string) {
  const one = (view_id: number) => ({ workspace, view_id })
  return {
    keep: (wish: ViewWish) => request<View>('POST', '/api/{workspace}/views', { workspace }, { body: wish }),
    change: (id: number, wish: Partial<ViewWish>) =>
      request<View>('PATCH', '/api/{workspace}/views/{view_id}', one(id), { body: wish }),
    remove: (id: number) => request('DELETE', '/api/{workspace}/views/{view_id}', one(id)),
    openIn: (board_id: number, view: number | null) =>
      request(
        'PUT',
        '/api/{workspace}/boards/{board_id}/default-view',
        { workspace, board_id },
        { body: { view } },
      ),
  }
}

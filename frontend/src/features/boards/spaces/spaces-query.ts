import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'

export function spacesQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'spaces'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/spaces', { params: { path: { workspace } }, signal })),
  })
}

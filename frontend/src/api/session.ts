import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, ask } from './client'
import type { components } from './schema.gen'

export type Session = components['schemas']['Session']

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => ask(api.GET('/api/session', { signal })),
  staleTime: 5 * 60_000,
})

/** Who sits before this screen and which workspaces are theirs. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, ask } from './client'
import { lookingAs } from './looking-as'
import type { components } from './schema.gen'

export type Session = components['schemas']['Session']

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => ask(api.GET('/api/session', { signal })),
  staleTime: 5 * 60_000,
})

/** Who sits before this screen and which workspaces are theirs. Whoever looks as a client is a guest there. */
export function useSession(): Session {
  return useSuspenseQuery({ ...sessionQuery, select: throughTheirEyes }).data
}

function throughTheirEyes(session: Session): Session {
  if (!session.workspaces.some(({ slug }) => lookingAs(slug))) return session
  const workspaces = session.workspaces.map((each) =>
    lookingAs(each.slug) ? { ...each, role: 'guest' as const } : each,
  )
  return { ...session, workspaces }
}

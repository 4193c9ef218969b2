import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

export type WorkspaceSeen = components['schemas']['WorkspaceSeen']
export type MemberTold = components['schemas']['MemberTold']

/** Everything but the cards; the key is the same for all features, so it is fetched once. */
export function workspaceSeenQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'workspace'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/workspace', { params: { path: { workspace } }, signal })),
    staleTime: 5 * 60_000,
  })
}

/** Who is here and which words are in use; a fact without board and card is about these. */
export function useWorkspaceSeen() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = workspaceSeenQuery(workspace)
  const seen = useQuery(query)
  const askAgain = () => void queries.invalidateQueries({ queryKey: query.queryKey })
  useEntries(
    {
      onEntry: ({ board, card }) => {
        if (board === null && card === null) askAgain()
      },
      onReset: askAgain,
    },
    seen.data?.workspace.number,
  )
  return seen
}

/** The name behind an id; a person whom the reader does not see has none. */
export function useNames(seen: WorkspaceSeen | undefined) {
  return useMemo(() => {
    const names = (rows: readonly { id: number; name: string }[] = []) =>
      new Map(rows.map(({ id, name }) => [id, name]))
    return {
      member: names(seen?.members),
      client: names(seen?.clients),
      project: names(seen?.projects),
      board: names(seen?.spaces.flatMap(({ boards }) => boards)),
    }
  }, [seen])
}

/** Who may hold cards: the team, without those who left. */
export function teamOf(seen: WorkspaceSeen | undefined): MemberTold[] {
  return (seen?.members ?? []).filter(({ left, role }) => !left && role !== 'guest')
}

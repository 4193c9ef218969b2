import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

/** A list of the house (people, clients, tags …), fetched again when a fact about the house comes in. */
export function useListed<Rows>(
  name: string,
  fetch: (workspace: string, signal: AbortSignal) => Promise<Rows>,
  enabled = true,
) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const queryKey: QueryKey = [workspace, 'house', name]
  const askAgain = () => void queries.invalidateQueries({ queryKey })
  useEntries({
    onEntry: ({ board, card }) => {
      if (board === null && card === null) askAgain()
    },
  })
  useOnceLive(askAgain)
  return useQuery({ queryKey, queryFn: ({ signal }) => fetch(workspace, signal), enabled })
}

import { useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'

/** Who at the client can be asked. */
export function useContacts(client: number | null) {
  const workspace = useWorkspace()
  const { data } = useQuery({
    queryKey: [workspace, 'contacts', client],
    enabled: client !== null,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/clients/{client_id}/contacts', {
          params: { path: { workspace, client_id: client ?? 0 } },
          signal,
        }),
      ),
  })
  return data ?? []
}

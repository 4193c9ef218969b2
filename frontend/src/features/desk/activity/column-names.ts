import { useQueries } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'

type Named = readonly [number, string]

/** The names of the columns of these boards; an old column that is gone has none. */
export function useColumnNames(boards: readonly number[]): ReadonlyMap<number, string> {
  const workspace = useWorkspace()
  return useQueries({
    queries: boards.map((board_id) => ({
      queryKey: [workspace, 'column-names', board_id],
      staleTime: 5 * 60_000,
      throwOnError: false,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const path = { workspace, board_id }
        const opened = await ask(api.GET('/api/{workspace}/boards/{board_id}', { params: { path }, signal }))
        return opened.columns.map(({ id, name }) => [id, name] as const)
      },
    })),
    combine: (answers) =>
      new Map<number, string>(answers.flatMap(({ data }) => (data as Named[] | undefined) ?? [])),
  })
}

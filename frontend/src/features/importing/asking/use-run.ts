import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { imports } from './import-api'

/** While the server works on it, its progress is asked for every second. */
export function useRun(id: number) {
  const workspace = useWorkspace()
  return useQuery({
    queryKey: [workspace, 'import', id],
    queryFn: ({ signal }) => imports.read(workspace, id, signal),
    refetchInterval: ({ state }) => (isAtWork(state.data?.state) ? 1000 : false),
  })
}

export function isAtWork(state: string | undefined): boolean {
  return state === 'waiting' || state === 'running'
}

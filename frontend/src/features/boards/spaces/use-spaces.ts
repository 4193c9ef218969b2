import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { type WorkspaceRows, workspaceQuery } from '../vocabulary/workspace-query'

export type Space = WorkspaceRows['spaces'][number]

/** The spaces this person sees, with the boards in use. A guest learns no names of spaces. */
export function useSpaces() {
  const { data, error, refetch } = useQuery(workspaceQuery(useWorkspace()))
  const spaces = data?.spaces
    .filter(({ archived }) => !archived)
    .map((space) => ({ ...space, boards: space.boards.filter(({ archived }) => !archived) }))
  return { spaces, error, refetch }
}

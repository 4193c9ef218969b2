import { useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { stagesOf } from '../board/column-tree'
import type { Schemas } from './rules-api'

/** The columns of a board to choose from, a part of one behind its name. */
export function useColumnChoices(board: number | null): { value: string; label: string }[] {
  const workspace = useWorkspace()
  const { data } = useQuery({
    queryKey: [workspace, 'column-choices', board],
    enabled: board !== null,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const path = { workspace, board_id: board ?? 0 }
      const opened = await ask(api.GET('/api/{workspace}/boards/{board_id}', { params: { path }, signal }))
      return (opened as unknown as Schemas['Structure']).columns
    },
  })
  return stagesOf(data ?? []).flatMap(({ column, parts }) => [
    { value: String(column.id), label: column.name },
    ...parts.map((part) => ({ value: String(part.id), label: `${column.name} / ${part.name}` })),
  ])
}

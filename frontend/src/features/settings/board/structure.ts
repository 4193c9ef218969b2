import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { api, ask } from '#api/client'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import type { Schemas } from '../asking/words-api'
import { boardVerbs } from './board-verbs'

export type Structure = Schemas['Structure'] & { archived: Schemas['ArchivedParts'] }
export type Column = Schemas['ColumnTold']
export type Lane = Schemas['LaneTold']

export const StructureContext = createContext<Structure | null>(null)

export function useStructure(): Structure {
  const structure = useContext(StructureContext)
  if (!structure) throw new Error('no board above this component')
  return structure
}

export function useVerbs() {
  const workspace = useWorkspace()
  const { board } = useStructure()
  return useMemo(() => boardVerbs(workspace, board.id), [workspace, board.id])
}

/** How the board is built, fetched again when anybody rebuilds it. */
export function useFetchedStructure(board_id: number) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const name = `structure-${board_id}`
  useEntries({
    onEntry: ({ board, payload }) => {
      if (board === board_id && 'structure' in payload)
        void queries.invalidateQueries({ queryKey: [workspace, 'house', name] })
    },
  })
  return useListed(name, async (slug, signal): Promise<Structure> => {
    const at = { params: { path: { workspace: slug, board_id } }, signal }
    const [opened, archived] = await Promise.all([
      ask(api.GET('/api/{workspace}/boards/{board_id}', at)),
      ask(api.GET('/api/{workspace}/boards/{board_id}/archived', at)),
    ])
    // The document types the opened board loosely: its bytes are kept ready and never pass a schema.
    const { board, columns, lanes, cell_limits, person_limits } = opened as unknown as Schemas['Structure']
    return { board, columns, lanes, cell_limits, person_limits, archived }
  })
}

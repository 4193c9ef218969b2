import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { placesQuery } from '../asking/finding-api'

export interface Option {
  id: number
  name: string
  /** What stands beside it where several have one name. */
  beside?: string
}

type Kind = 'member' | 'tag' | 'project' | 'client' | 'card_type' | 'space' | 'board' | 'column' | 'lane'

/** The rows that a filter can name, on a board only its own, and the names behind the ids, wherever they are. */
export interface Names {
  /** With those that are named already, `kept`. */
  options: (of: string, kept?: readonly unknown[]) => Option[]
  name: (of: string, id: number) => string
}

export function useNames(vocabulary: Vocabulary, board: number | null = null): Names {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: places } = useQuery(placesQuery(workspace))
  const unknown = t`not known`
  return useMemo(() => {
    const boards = places ?? []
    const parent = (columns: (typeof boards)[number]['columns'], id: number | null) =>
      columns.find((column) => column.id === id)?.name
    // On one board its name need not stand beside each of its columns.
    const place = ({ id, name }: (typeof boards)[number]) => ({ on: id, beside: id === board ? '' : name })
    const rows: Record<Kind, (Option & { on?: number })[]> = {
      member: [...vocabulary.members.values()].filter(({ left }) => !left),
      tag: [...vocabulary.tags.values()],
      project: [...vocabulary.projects.values()].map(({ id, name, client }) => ({
        id,
        name,
        beside: vocabulary.clients.get(client)?.name ?? '',
      })),
      client: [...vocabulary.clients.values()],
      card_type: [...vocabulary.cardTypes.values()],
      space: vocabulary.spaces,
      board: boards,
      column: boards.flatMap((of) =>
        of.columns.map(({ id, name, parent: above }) => {
          const group = parent(of.columns, above)
          return { id, name: group ? `${group} › ${name}` : name, ...place(of) }
        }),
      ),
      lane: boards.flatMap((of) => of.lanes.map(({ id, name }) => ({ id, name, ...place(of) }))),
    }
    const byId = Object.fromEntries(
      Object.entries(rows).map(([kind, options]) => [
        kind,
        new Map(options.map((row) => [row.id, row.name])),
      ]),
    )
    const left = new Map([...vocabulary.members.values()].map(({ id, name }) => [id, name]))
    return {
      options: (of, kept = []) =>
        (rows[of as Kind] ?? []).filter(
          ({ id, on }) => board === null || on === undefined || on === board || kept.includes(id),
        ),
      name: (of, id) => byId[of]?.get(id) ?? (of === 'member' ? left.get(id) : undefined) ?? unknown,
    }
  }, [vocabulary, board, places, unknown])
}

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useWorkspace } from '#api/workspace'
import { tellRefused } from '#ui/toast'
import { filterQuery, readFilter } from '../asking/finding-api'
import { everything, type Node } from '../filter/tree'

/** The filter of the address as a tree; a changed tree goes back into the address as text. */
export function useFilterTree(text: string, onText: (text: string) => void) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    ...filterQuery(workspace, text),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const change = useCallback(
    async (tree: Node) => {
      try {
        const read = await readFilter(workspace, { tree })
        queries.setQueryData(filterQuery(workspace, read.text).queryKey, read)
        onText(read.text)
      } catch (problem) {
        tellRefused(problem instanceof Error ? problem.message : String(problem))
      }
    },
    [workspace, queries, onText],
  )
  const tree = text.trim() === '' ? everything : error ? null : (data?.tree ?? null)
  return { tree, error, change }
}

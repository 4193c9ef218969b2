import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellWarnings } from '#features/boards/doing/telling'
import { tellRefused } from '#ui/toast'
import type { Card } from '../asking/card'
import { cardQuery } from '../asking/use-card'
import type { OpenCard } from './card-context'

/** A write: drawn at once where that is certain enough, put back when it is refused. */
export function useRun(workspace: string, id: number): OpenCard['run'] {
  const queries = useQueryClient()
  return useCallback(
    async (deed, drawn) => {
      const { queryKey } = cardQuery(workspace, id)
      if (drawn) {
        await queries.cancelQueries({ queryKey })
        queries.setQueryData(queryKey, (was: Card | undefined) => (was ? drawn(was) : was))
      }
      try {
        const answer = await deed()
        tellWarnings(answer)
        return answer
      } catch (problem) {
        tellRefused(wordsOf(problem))
        return null
      } finally {
        void queries.invalidateQueries({ queryKey })
        void queries.invalidateQueries({ queryKey: [workspace, 'card-history', id] })
      }
    },
    [queries, workspace, id],
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellWarnings } from '#features/boards/doing/telling'
import { tellRefused } from '#ui/toast'
import type { Card } from '../asking/card'
import { cardQuery } from '../asking/use-card'
import type { OpenCard } from './card-context'

/** A write: drawn at once where that is certain enough, put back when it is refused. */
export function useRun(workspace: string, id: number): OpenCard['run'] {
  const queries = useQueryClient()
  const underWay = useRef(0)
  return useCallback(
    async (deed, drawn) => {
      const { queryKey } = cardQuery(workspace, id)
      underWay.current += 1
      if (drawn) {
        const cancelled = queries.cancelQueries({ queryKey })
        const next = queries.setQueryData(queryKey, (was: Card | undefined) => (was ? drawn(was) : was))
        // What is cancelled goes back to what it was before.
        await cancelled
        queries.setQueryData(queryKey, next)
      }
      try {
        const answer = await deed()
        tellWarnings(answer)
        return answer
      } catch (problem) {
        tellRefused(wordsOf(problem))
        return null
      } finally {
        underWay.current -= 1
        // An answer from before the next write would undo on the screen what that one has drawn.
        if (underWay.current === 0) void queries.invalidateQueries({ queryKey })
        void queries.invalidateQueries({ queryKey: [workspace, 'card-history', id] })
      }
    },
    [queries, workspace, id],
  )
}

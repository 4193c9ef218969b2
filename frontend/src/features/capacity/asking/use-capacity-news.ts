import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { capacityKey } from './capacity-api'

const breath = 300

/** Asks what is shown of plans anew when plans, hours or the house change. */
export function useCapacityNews(): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  const askAgain = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: capacityKey(workspace) }),
      breath,
    )
  }, [queries, workspace])
  useEntries({
    onPlans: askAgain,
    onHours: askAgain,
    onEntry: ({ kind }) => kind === 'VocabularyChanged' && askAgain(),
    onReset: askAgain,
  })
  useOnceLive(askAgain)
}

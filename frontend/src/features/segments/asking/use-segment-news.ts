import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { segmentsKey } from './segments-api'

const breath = 250

/** Asks what is shown of segments anew when somebody saves, runs or names one. */
export function useSegmentNews(): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  const askAgain = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: segmentsKey(workspace) }),
      breath,
    )
  }, [queries, workspace])
  useEntries({ onSegments: askAgain, onEntry: () => {}, onReset: askAgain })
  useOnceLive(askAgain)
}

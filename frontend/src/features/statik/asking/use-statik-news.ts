import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { statikKey } from './statik-api'

const breath = 250

/** Asks what is shown of services anew when somebody designs or publishes. */
export function useStatikNews(): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  const whoIsWhere = useCallback(
    () => void queries.invalidateQueries({ queryKey: statikKey(workspace, 'seats') }),
    [queries, workspace],
  )
  const askAgain = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: statikKey(workspace) }),
      breath,
    )
  }, [queries, workspace])
  useEntries({
    onDesigns: (entry) => (entry.payload.only === 'seats' ? whoIsWhere() : askAgain()),
    onEntry: () => {},
    onReset: askAgain,
  })
  useOnceLive(askAgain)
}

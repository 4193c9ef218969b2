import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { statikKey } from './statik-api'

/** Asks what is shown of services anew when somebody designs or publishes. */
export function useStatikNews(): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const askAgain = useAskedAgain(statikKey(workspace), 250)
  const whoIsWhere = useCallback(
    () => void queries.invalidateQueries({ queryKey: statikKey(workspace, 'seats') }),
    [queries, workspace],
  )
  useEntries({
    onDesigns: (entry) => (entry.payload.only === 'seats' ? whoIsWhere() : askAgain()),
    onEntry: () => {},
    onReset: askAgain,
  })
  useOnceLive(askAgain)
}

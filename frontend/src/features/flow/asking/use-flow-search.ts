import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type FlowSearch, type Selection, searchFrom, searchTo } from './selection'

/** What the address says; a change goes there, so that it can be sent to a colleague. */
export function useFlowSearch() {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const written = JSON.stringify(raw)
  const search = useMemo(() => searchFrom(JSON.parse(written)), [written])
  const change = useCallback(
    (changed: Partial<FlowSearch>, replace = true) => {
      const next = (was: Record<string, unknown>) => searchTo({ ...searchFrom(was), ...changed })
      void navigate({ to: '.', search: next as never, replace, resetScroll: false })
    },
    [navigate],
  )
  const choose = useCallback(
    (changed: Partial<Selection>, replace = true) => {
      const next = (was: Record<string, unknown>) => {
        const now = searchFrom(was)
        return searchTo({ ...now, shown: { ...now.shown, ...changed } })
      }
      void navigate({ to: '.', search: next as never, replace, resetScroll: false })
    },
    [navigate],
  )
  return { search, change, choose }
}

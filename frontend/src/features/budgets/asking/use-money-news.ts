import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { moneyKey } from './budgets-api'

const breath = 600

/** Asks what is shown of money anew when hours, prices or agreements change. */
export function useMoneyNews(): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  const askAgain = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(() => void queries.invalidateQueries({ queryKey: moneyKey(workspace) }), breath)
  }, [queries, workspace])
  useEntries({ onHours: askAgain, onEntry: askAgain, onReset: askAgain })
  useOnceLive(askAgain)
}

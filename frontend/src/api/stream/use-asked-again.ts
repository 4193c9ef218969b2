import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'

/** A deed that asks everything below `key` anew once no fact has come for `breath` milliseconds; a burst is one question. */
export function useAskedAgain(key: QueryKey, breath: number): () => void {
  const queries = useQueryClient()
  const asked = useRef(key)
  asked.current = key
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  return useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(() => void queries.invalidateQueries({ queryKey: asked.current }), breath)
  }, [queries, breath])
}

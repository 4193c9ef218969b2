import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { timeKey } from './time-api'

const breath = 400

/** Asks what is shown of time anew when hours change. A colleague's hours leave one's own timer as it is. */
export function useTimeNews(me: number): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mine = useRef(false)
  useEffect(() => () => clearTimeout(soon.current), [])
  const askAgain = useCallback(
    (isMine: boolean) => {
      mine.current ||= isMine
      clearTimeout(soon.current)
      soon.current = setTimeout(() => {
        const all = mine.current
        mine.current = false
        void queries.invalidateQueries({
          queryKey: timeKey(workspace),
          predicate: ({ queryKey }) => all || queryKey[2] !== 'timer',
        })
      }, breath)
    },
    [queries, workspace],
  )
  const all = useCallback(() => askAgain(true), [askAgain])
  useEntries({
    onHours: ({ payload }) => askAgain(payload.member === me),
    // A period that was locked is told as a change of the house.
    onEntry: ({ kind }) => kind === 'VocabularyChanged' && askAgain(false),
    onReset: all,
  })
  useOnceLive(all)
}

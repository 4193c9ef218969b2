import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

/** Boards in full swing say much at once; a chart follows when they have drawn breath. */
const breath = 2000

const quiet = /Comment|Brief|Checklist|Item|Attachment|Title|Mention|Reordered|Respread/

/** Asks the figures again when cards of the shown boards move. */
export function useLive(boards: readonly number[] | undefined, after: number | undefined): void {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const askAgain = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: [workspace, 'flow'] }),
      breath,
    )
  }
  useEntries(
    {
      onEntry: ({ kind, board, card }) => {
        if (card !== null && !quiet.test(kind) && (board === null || (boards ?? []).includes(board)))
          askAgain()
      },
      onReset: askAgain,
    },
    after,
  )
  useOnceLive(askAgain)
}

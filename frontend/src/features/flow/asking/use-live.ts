import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

/** Boards in full swing say much at once; a chart follows when they have drawn breath. */
const breath = 2000

const quiet = /Comment|Brief|Checklist|Item|Attachment|Title|Mention|Reordered|Respread/

/** Asks the figures again when cards of the shown boards move. */
export function useLive(boards: readonly number[] | undefined, after: number | undefined): void {
  const askAgain = useAskedAgain([useWorkspace(), 'flow'], breath)
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

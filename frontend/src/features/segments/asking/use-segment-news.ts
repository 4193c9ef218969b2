import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { segmentsKey } from './segments-api'

/** Asks what is shown of segments anew when somebody saves, runs or names one. */
export function useSegmentNews(): void {
  const askAgain = useAskedAgain(segmentsKey(useWorkspace()), 250)
  useEntries({ onSegments: askAgain, onEntry: () => {}, onReset: askAgain })
  useOnceLive(askAgain)
}

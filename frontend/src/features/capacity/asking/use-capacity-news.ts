import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { capacityKey } from './capacity-api'

/** Asks what is shown of plans anew when plans, hours or the house change. */
export function useCapacityNews(): void {
  const askAgain = useAskedAgain(capacityKey(useWorkspace()), 300)
  useEntries({
    onPlans: askAgain,
    onHours: askAgain,
    onEntry: ({ kind }) => kind === 'VocabularyChanged' && askAgain(),
    onReset: askAgain,
  })
  useOnceLive(askAgain)
}

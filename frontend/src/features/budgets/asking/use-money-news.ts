import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries, useOnceLive } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { moneyKey } from './budgets-api'

/** Asks what is shown of money anew when hours, prices or agreements change. */
export function useMoneyNews(): void {
  const askAgain = useAskedAgain(moneyKey(useWorkspace()), 600)
  useEntries({ onHours: askAgain, onEntry: askAgain, onReset: askAgain })
  useOnceLive(askAgain)
}

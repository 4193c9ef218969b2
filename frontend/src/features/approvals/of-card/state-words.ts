import { useLingui } from '@lingui/react/macro'
import type { Approval, Difference, GateOfCard } from '../asking/approvals-api'

export function useStateWords() {
  const { t } = useLingui()
  const states: Record<string, string> = {
    open: t`waits for an answer`,
    granted: t`approved`,
    changes: t`changes asked for`,
    withdrawn: t`taken back`,
    voided: t`no longer valid: changed afterwards`,
  }
  return ({ state, overdue }: Pick<Approval, 'state' | 'overdue'>) =>
    state === 'open' && overdue ? t`overdue` : (states[state] ?? state)
}

/** Somebody has asked for changes while others are still silent. */
export const wantsChanges = ({ state, approvers }: Pick<Approval, 'state' | 'approvers'>): boolean =>
  state === 'open' && approvers.some(({ answer }) => answer?.decision === 'changes')

export function useGateWords() {
  const { t } = useLingui()
  return ({ state }: GateOfCard) => {
    if (state === 'changed') return t`approved, then changed: it has to be approved again`
    if (state === 'asked') return t`asked`
    if (state === 'clear') return t`approved`
    return t`not asked yet`
  }
}

export function useHowWords() {
  const { t } = useLingui()
  const words: Record<string, string> = { added: t`added`, removed: t`removed`, changed: t`changed` }
  return ({ how }: Pick<Difference, 'how'>) => words[how] ?? how
}

export const toneOf = ({ state, overdue }: Pick<Approval, 'state' | 'overdue'>): string => {
  if (state === 'granted') return 'good'
  if (state === 'changes' || state === 'voided') return 'warning'
  if (state === 'open') return overdue ? 'late' : 'open'
  return 'quiet'
}

import { useLingui } from '@lingui/react/macro'
import type { Schemas } from '../asking/words-api'

export type Gate = Schemas['GateTold']

export function useGateChoices() {
  const { t } = useLingui()
  return {
    approvers: [
      { value: 'client', label: t`The client’s contacts and guests` },
      { value: 'job_function', label: t`Everybody of a job function` },
      { value: 'members', label: t`Named people` },
    ],
    subjects: [
      { value: 'brief', label: t`The brief` },
      { value: 'files', label: t`The files` },
      { value: 'brief_and_files', label: t`The brief and the files` },
      { value: 'chosen', label: t`What is chosen when asking` },
    ],
    rules: [
      { value: 'any', label: t`One of them` },
      { value: 'all', label: t`All of them` },
      { value: 'some', label: t`Some of them` },
    ],
    overdue: [
      { value: 'tell', label: t`Tell whoever asked` },
      { value: 'remind', label: t`Remind the approvers` },
      { value: 'escalate', label: t`Tell somebody else` },
    ],
  }
}

/** What a gate cannot be without, and has not: the field to fill in. */
export function lackOf(
  wish: Pick<Schemas['GateIn'], 'approvers' | 'when_overdue'> & Partial<Schemas['GateIn']>,
) {
  if (wish.approvers === 'job_function' && !wish.job_function) return 'job_function'
  if (wish.approvers === 'members' && !wish.members?.length) return 'members'
  if (wish.when_overdue === 'escalate' && !wish.escalate_to) return 'escalate_to'
  return null
}

import { useLingui } from '@lingui/react/macro'
import type { StepKey } from './use-workshop-address'

/** The steps in their order, as they are called. */
export function useStepNames(): [StepKey, string][] {
  const { t } = useLingui()
  return [
    ['purpose', t`Purpose`],
    ['dissatisfactions', t`Dissatisfactions`],
    ['demand', t`Demand and capability`],
    ['workflow', t`Workflow`],
    ['classes', t`Classes and cadences`],
    ['meeting', t`Meeting`],
    ['publish', t`Publish`],
    ['review', t`Review`],
  ]
}

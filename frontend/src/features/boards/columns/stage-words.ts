import { useLingui } from '@lingui/react/macro'
import type { StageKind } from '#ui/theme/palette'

export function useStageKinds(): Record<StageKind, string> {
  const { t } = useLingui()
  return { queue: t`Queue`, work: t`In work`, wait: t`Waiting for others`, done: t`Done` }
}

export function useJobFunctions(): Record<string, string> {
  const { t } = useLingui()
  return {
    account_manager: t`Account manager`,
    crm_strategist: t`CRM strategist`,
    content_marketer: t`Content marketer`,
    designer: t`Designer`,
    layout_developer: t`Layout developer`,
    technical_specialist: t`Technical specialist`,
    analyst: t`Analyst`,
    data_scientist: t`Data scientist`,
    department_head: t`Department head`,
    executive: t`Executive`,
    client: t`Client`,
    other: t`Other`,
  }
}

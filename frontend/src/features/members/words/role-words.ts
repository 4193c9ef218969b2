import { useLingui } from '@lingui/react/macro'
import type { components } from '#api/schema.gen'

export type Role = components['schemas']['MemberOut']['role']
export type JobFunction = components['schemas']['MemberOut']['job_function']
export type Rights = components['schemas']['RightsIn']

export function useRoles(): Record<Role, string> {
  const { t } = useLingui()
  return { owner: t`Owner`, manager: t`Manager`, member: t`Member`, guest: t`Guest` }
}

export function useJobFunctionWords(): Record<JobFunction, string> {
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

/** The tiers of the money permission, least first; each includes those before it. */
export function useMoneyTiers(): { name: string; means: string }[] {
  const { t } = useLingui()
  return [
    { name: t({ message: 'Nothing', context: 'of people' }), means: t`Sees no hours and no amounts.` },
    { name: t`Own hours`, means: t`Sees the hours they entered themselves.` },
    { name: t`Hours of all`, means: t`Sees everybody's hours, but no amounts.` },
    { name: t`Prices`, means: t`Also sees what the client pays.` },
    { name: t`Costs and margins`, means: t`Also sees what the work costs us and what is left.` },
  ]
}

/** For a select: the words of a record as its choices. */
export function choicesOf<Value extends string>(words: Record<Value, string>) {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }))
}

import { useWorkspaceSeen } from '#features/members/asking/workspace-query'

/** The tiers of what somebody sees of time and money; each includes those before it. */
export const tiers = { ownHours: 1, hoursOfAll: 2, prices: 3, costs: 4 } as const

/** Who looks, and whose hours they see. Null for a guest, and for whoever has no hours of their own. */
export function useWhoSees() {
  const { data: seen } = useWorkspaceSeen()
  const me = seen?.me
  if (!me || me.role === 'guest' || me.money < tiers.ownHours) return null
  return {
    me: me.id,
    jobFunction: me.job_function,
    seesAll: me.money >= tiers.hoursOfAll,
    mayManage: me.may_manage,
    zone: seen.workspace.time_zone,
    seen,
  }
}

export type WhoSees = NonNullable<ReturnType<typeof useWhoSees>>

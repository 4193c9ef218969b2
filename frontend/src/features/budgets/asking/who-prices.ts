import { useLingui } from '@lingui/react/macro'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { dayAt } from '#lib/days'

const prices = 3
const costs = 4

/** Who looks, as far as they see prices; null for everybody else. */
export function useWhoPrices() {
  const { i18n } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const me = seen?.me
  if (!me || me.role === 'guest' || me.money < prices) return null
  return {
    me: me.id,
    seesCosts: me.money >= costs,
    mayManage: me.may_manage,
    currency: seen.workspace.currency,
    zone: seen.workspace.time_zone,
    today: dayAt(new Date(), seen.workspace.time_zone),
    language: i18n.locale,
    seen,
  }
}

export type WhoPrices = NonNullable<ReturnType<typeof useWhoPrices>>

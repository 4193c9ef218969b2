import { useLingui } from '@lingui/react/macro'
import type { Spot } from '../asking/statik-api'

/** What the offer of a blind spot is called; "" when it offers nothing. */
export function useMendWords(): (spot: Spot) => string {
  const { t } = useLingui()
  return ({ blind, mend }) => {
    if (!mend) return ''
    if (blind === 'circle') return t`It is rework`
    if (blind === 'gap') return t`Join the two`
    if (!mend.add && Object.keys(mend.values).length) return t`Mark this block`
    if (mend.field === 'goes_on') return t`Say where it goes on`
    if (!mend.add) return t`Say it`
    const added: Record<string, string> = {
      block: t`Begin with Done`,
      link: t`Put a block before it`,
      agreement: t`Add an agreement`,
      customer: t`Name a customer`,
      criterion: t`Add a criterion`,
      class: t`Add a class`,
    }
    return added[mend.add] ?? t`Add it`
  }
}

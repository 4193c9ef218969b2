import { useLingui } from '@lingui/react/macro'
import type { Block } from '../design/kinds'

/** In a line each: the points of a block; its days and its limit. */
export function useFactsOfBlock(): (block: Block) => string[] {
  const { t, i18n } = useLingui()
  return ({ committed, delivered, days, limit }) => {
    const figure = days ? i18n.number(days) : ''
    return [
      [committed && t`commitment point`, delivered && t`delivery point`],
      [figure && t`working days: ${figure}`, limit && t`limit: ${limit}`],
    ]
      .map((line) => line.filter(Boolean).join(' · '))
      .filter(Boolean)
  }
}

import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** Minutes as whole hours, “34 h”: for sums in which a quarter means nothing. */
export function useHours(): (minutes: number) => string {
  const { t, i18n } = useLingui()
  return useCallback(
    (minutes) => {
      const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 0 }).format(minutes / 60)
      return t`${number} h`
    },
    [t, i18n.locale],
  )
}

import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** A part of a whole in per cent; a dash where there is no whole. */
export function useShare(): (part: number | null) => string {
  const { i18n } = useLingui()
  return useCallback(
    (part) =>
      part === null
        ? '–'
        : new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 }).format(part),
    [i18n.locale],
  )
}

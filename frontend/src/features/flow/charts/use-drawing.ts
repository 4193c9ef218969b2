import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Drawing } from './option'

/** How days and numbers are written on an axis, in the reader's language. */
export function useDrawing(): Omit<Drawing, 'inks' | 'narrow' | 'width'> {
  const { i18n } = useLingui()
  return useMemo(() => writing(i18n.locale), [i18n.locale])
}

export function writing(language: string): Omit<Drawing, 'inks' | 'narrow' | 'width'> {
  const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return {
    day: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dates.format(new Date(iso))),
    count: (value) => counts.format(value),
    share: (value) => shares.format(value),
  }
}

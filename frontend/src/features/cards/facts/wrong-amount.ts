import { useLingui } from '@lingui/react/macro'
import { amountFrom, amountWritten } from '#lib/amount'

export interface AmountBounds {
  /** The first that is too large, as a power of ten. */
  belowTenTo: number
  /** Money has two. */
  hasCents?: boolean
  mayBeNegative?: boolean
}

/** What is wrong with a typed amount, in the reader's language; null when nothing is. */
export function useWrongAmount({ belowTenTo, hasCents = false, mayBeNegative = false }: AmountBounds) {
  const { t, i18n } = useLingui()
  return (typed: string): string | null => {
    const amount = amountFrom(typed, i18n.locale)
    const example = amountWritten('1250.75', i18n.locale)
    if (amount === null) return t`This is no amount. Write it like ${example}.`
    const [whole = '', cents = ''] = amount.replace('-', '').split('.')
    if (amount.startsWith('-') && !mayBeNegative) return t`The amount cannot be below zero.`
    if (whole.replace(/^0+/, '').length > belowTenTo) return t`The amount is too large.`
    if (hasCents && cents.replace(/0+$/, '').length > 2) return t`At most two digits after the decimal sign.`
    return null
  }
}

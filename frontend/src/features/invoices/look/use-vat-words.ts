import { useLingui } from '@lingui/react/macro'
import type { VatCategory } from '../asking/invoices-api'

/** What the kinds of VAT are called. */
export function useVatWords() {
  const { t } = useLingui()
  const names: Record<VatCategory, string> = {
    S: t`VAT`,
    Z: t`Zero rate`,
    AE: t`Reverse charge`,
    E: t`Exempt`,
  }
  const short = (category: VatCategory, rate: string) =>
    category === 'S' ? `${Number(rate)} %` : names[category]
  return { names, short }
}

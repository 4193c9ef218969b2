import { Trans } from '@lingui/react/macro'
import house from '#features/members/look/house.module.css'
import type { InvoiceHead } from '../asking/invoices-api'

/** What somebody should see of it at one look: a draft, a credit note, taken back. */
export function StateOfInvoice({ of }: { of: InvoiceHead }) {
  if (of.state === 'draft')
    return (
      <span className={house.badge}>
        <Trans>draft</Trans>
      </span>
    )
  if (of.kind === 'credit_note')
    return (
      <span className={house.badge}>
        <Trans>credit note</Trans>
      </span>
    )
  return of.credited_by ? (
    <span className={house.badge}>
      <Trans>credited</Trans>
    </span>
  ) : null
}

import { Trans } from '@lingui/react/macro'
import { Money } from '#features/budgets/look/money'
import type { Invoice } from '../asking/invoices-api'
import styles from '../look/invoices.module.css'
import { useVatWords } from '../look/use-vat-words'

export function Sums({ invoice }: { invoice: Invoice }) {
  const vat = useVatWords()
  const currency = invoice.currency
  return (
    <dl className={styles.sums}>
      <div>
        <dt>
          <Trans>Without VAT</Trans>
        </dt>
        <dd>
          <Money of={invoice.net} in={currency} exact />
        </dd>
      </div>
      {invoice.vat_parts.map((part) => (
        <div key={`${part.category} ${part.rate}`}>
          <dt>
            {part.category === 'S' ? `${vat.names.S} ${vat.short('S', part.rate)}` : vat.names[part.category]}
          </dt>
          <dd>
            <Money of={part.vat} in={currency} exact />
          </dd>
        </div>
      ))}
      <div className={styles.last}>
        <dt>{invoice.kind === 'credit_note' ? <Trans>Credited</Trans> : <Trans>To be paid</Trans>}</dt>
        <dd>
          <Money of={invoice.gross} in={currency} exact />
        </dd>
      </div>
    </dl>
  )
}

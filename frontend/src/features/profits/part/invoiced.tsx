import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { DateText } from '#ui/time/date-text'
import type { Part } from '../asking/profits-api'
import styles from '../profits.module.css'

/** Lines of the invoices that were issued. */
export function Invoiced({ told }: { told: Part }) {
  const workspace = useWorkspace()
  return (
    <ul className={styles.entries}>
      {(told.invoiced ?? []).map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an issued invoice never change their order.
        <li key={`${row.invoice} ${at}`} className={styles.entry}>
          <span className={styles.entryMain}>
            {row.text || '…'}
            <span className={money.small}>
              <Link to={`/w/${workspace}/invoices/${row.invoice}`} className={money.goes}>
                {row.code}
              </Link>{' '}
              · <DateText at={row.day} />
            </span>
          </span>
          <span className={styles.entryAmounts}>
            <Money of={row.amount} in={told.currency} />
          </span>
        </li>
      ))}
    </ul>
  )
}

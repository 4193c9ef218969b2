import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { amountWritten } from '#lib/amount'
import { clockOf } from '#lib/hours'
import type { ListOrder } from '../asking/finding-api'
import styles from './list.module.css'

/** What the found cards come to together, those that are not in view too. */
export function Totals({ totals, currency }: { totals: ListOrder['totals']; currency: string }) {
  const { i18n } = useLingui()
  const { count = 0, overdue = 0, items_done = 0, items_total = 0, price, planned = 0, spent = 0 } = totals
  const sum = price ? amountWritten(price, i18n.locale, currency) : ''
  return (
    <div className={styles.foot} role="status">
      <span>
        <Plural value={count} one="# card" other="# cards" />
      </span>
      {overdue > 0 ? (
        <span className={styles.late}>
          <Trans>
            Overdue: <b>{overdue}</b>
          </Trans>
        </span>
      ) : null}
      {items_total > 0 ? (
        <span>
          <Trans>
            Checklists: {items_done} of {items_total}
          </Trans>
        </span>
      ) : null}
      {planned > 0 ? (
        <span>
          <Trans>
            Planned: <b>{clockOf(planned)}</b>
          </Trans>
        </span>
      ) : null}
      {spent > 0 ? (
        <span>
          <Trans>
            Spent: <b>{clockOf(spent)}</b>
          </Trans>
        </span>
      ) : null}
      {sum ? (
        <span>
          <Trans>
            Prices: <b>{sum}</b>
          </Trans>
        </span>
      ) : null}
    </div>
  )
}

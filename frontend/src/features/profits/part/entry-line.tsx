import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import type { useNames } from '#features/members/asking/workspace-query'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import type { PartEntry } from '../asking/profits-api'
import styles from '../profits.module.css'

interface EntryLineProps {
  entry: PartEntry
  names: ReturnType<typeof useNames>
  currency: string
}

/** Who worked when and on what; what it came to, and by which rates. */
export function EntryLine({ entry, names, currency }: EntryLineProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { number, title, project, day, minutes, text, price, cost } = entry
  const marks = [
    ...(entry.is_rework ? [t`done again`] : []),
    ...(entry.waited_for === 'client' ? [t`waiting for the client`] : []),
    ...(entry.waited_for && entry.waited_for !== 'client' ? [t`waiting`] : []),
    ...(entry.billable ? [] : [t`not billable`]),
    ...(entry.corrects ? [t`correction`] : []),
  ]
  return (
    <li className={styles.entry}>
      <span className={styles.entryMain}>
        {number === null ? (
          <span>{project === null ? t`Without a client` : (names.project.get(project) ?? '…')}</span>
        ) : (
          <Link to={`/w/${workspace}/c/${number}`} className={money.goes}>
            {title}
          </Link>
        )}
        <span className={money.small}>
          <DateText at={day} /> · {names.member.get(entry.member) ?? '…'}
          {text ? ` · ${text}` : ''}
          {marks.length > 0 ? ` · ${marks.join(', ')}` : ''}
        </span>
      </span>
      <span className={styles.entryAmounts}>
        <b>{clockOf(minutes)}</b>
        {cost === null ? null : (
          <span>
            <span className={styles.quiet}>
              <Trans>cost</Trans>
            </span>{' '}
            <Money of={cost} in={currency} exact />
          </span>
        )}
        {price === null ? null : (
          <span title={entry.price_per_hour ? `${entry.price_per_hour} ${entry.price_currency}` : undefined}>
            <span className={styles.quiet}>
              <Trans>worth</Trans>
            </span>{' '}
            <Money of={price} in={currency} exact />
          </span>
        )}
      </span>
    </li>
  )
}

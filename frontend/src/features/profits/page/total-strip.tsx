import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { clockOf } from '#lib/hours'
import type { Profits } from '../asking/profits-api'
import { sum } from '../part/adding'
import type { Chosen } from '../part/chosen'
import styles from '../profits.module.css'
import { useProfitWords } from './use-profit-words'

interface TotalStripProps {
  told: Profits
  onPart: (part: Partial<Chosen>) => void
}

/** The sums of all lines; each leads down to what it is made of. */
export function TotalStrip({ told: { total, currency, sees_costs }, onPart }: TotalStripProps) {
  const { t, i18n } = useLingui()
  const words = useProfitWords()
  const waiting = total.waiting_for_client_minutes + total.waiting_for_us_minutes
  return (
    <dl className={`${money.figures} ${styles.strip}`}>
      {sees_costs && total.margin !== null ? (
        <Figure name={t`Margin`}>
          <Money of={total.margin} in={currency} exact />
          <span className={money.small}>
            {total.margin_share === null ? t`nothing was earned` : words.ofEarned(total.margin_share)}
          </span>
        </Figure>
      ) : null}
      <Figure name={t`Earned`}>
        <Money of={total.earned} in={currency} exact />
        {total.effective_rate === null ? null : (
          <span className={money.small}>
            <Trans>
              <Money of={total.effective_rate} in={currency} exact /> an hour
            </Trans>
          </span>
        )}
      </Figure>
      {sees_costs && total.cost !== null && total.overhead !== null && total.external !== null ? (
        <Figure name={t`Spent`}>
          <Money of={sum(total.cost, total.overhead, total.external)} in={currency} exact />
          <span className={money.small}>
            <Trans>
              of it suppliers <Money of={total.external} in={currency} exact />
            </Trans>
          </span>
        </Figure>
      ) : null}
      <Figure
        name={t`Hours`}
        onOpen={() => onPart({ figure: 'minutes', of: total })}
        verb={t`Show the hours`}
      >
        {clockOf(total.minutes, i18n.locale)}
        <span className={money.small}>
          <Trans>
            {words.share(total.minutes > 0 ? total.billable_minutes / total.minutes : 0)} billable
          </Trans>
        </span>
      </Figure>
      <Figure
        name={t`Done again`}
        onOpen={() => onPart({ rework: true, figure: 'rework', of: total })}
        verb={t`Show the hours of rework`}
      >
        {total.rework === null ? (
          clockOf(total.rework_minutes)
        ) : (
          <>
            <Money of={total.rework} in={currency} exact />
            <span className={money.small}>{clockOf(total.rework_minutes)}</span>
          </>
        )}
      </Figure>
      <Figure
        name={t`While waiting`}
        onOpen={() => onPart({ waiting: 'both', figure: 'waiting', of: total })}
        verb={t`Show the hours while somebody was waited for`}
      >
        {total.waiting_for_client === null || total.waiting_for_us === null ? (
          clockOf(waiting)
        ) : (
          <Money of={sum(total.waiting_for_client, total.waiting_for_us)} in={currency} exact />
        )}
        <span className={money.small}>
          <Trans>{clockOf(total.waiting_for_client_minutes)} for the client</Trans>
        </span>
      </Figure>
      {(total.minutes_without_cost ?? 0) + total.minutes_without_price > 0 ? (
        <div className={`${money.figure} ${styles.gap}`}>
          <dt>{t`Not known`}</dt>
          <dd>
            {clockOf((total.minutes_without_cost ?? 0) + total.minutes_without_price)}
            <span className={money.small}>
              <Trans>hours without a rate; what they come to is missing</Trans>
            </span>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

interface FigureProps {
  name: string
  children: ReactNode
  onOpen?: () => void
  verb?: string
}

function Figure({ name, children, onOpen, verb }: FigureProps) {
  return (
    <div className={money.figure}>
      <dt>{name}</dt>
      <dd>
        {onOpen ? (
          <UnstyledButton className={styles.open} onClick={onOpen} title={verb}>
            {children}
          </UnstyledButton>
        ) : (
          children
        )}
      </dd>
    </div>
  )
}

import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { amountWritten } from '#lib/amount'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import type { Agreement } from '../asking/budgets-api'
import styles from '../look/money.module.css'
import { useMoneyWords } from '../look/use-money-words'

/** An agreement as somebody would say it. */
export function AgreementWords({ agreement, home }: { agreement: Agreement; home: string }) {
  const { t, i18n } = useLingui()
  const words = useMoneyWords()
  const { kind, currency, exchange, shows_hours: hours, shows_price: price } = agreement
  const amount = agreement.amount === null ? null : amountWritten(agreement.amount, i18n.locale, currency)
  const minutes = agreement.minutes === null ? null : clockOf(agreement.minutes)
  const period = agreement.period ? words.periods[agreement.period] : ''
  const worth = exchange === null ? '' : `${amountWritten(exchange, i18n.locale)} ${home}`
  const planned = agreement.planned_minutes === null ? '' : clockOf(agreement.planned_minutes)
  const lines: ReactNode[] = [
    <span className={styles.name} key="kind">
      {words.kinds[kind]}
      {kind === 'fixed' ? `: ${amount}` : null}
      {kind === 'time_and_materials'
        ? ` · ${amount === null ? t`without a cap` : t`at most ${amount}`}`
        : null}
      {kind === 'retainer'
        ? ` · ${[amount, minutes].filter((each) => each !== null).join(' · ')} ${t`each ${period}`}`
        : null}
    </span>,
    <Trans key="from">
      since <DateText at={agreement.from_day} />
    </Trans>,
  ]
  if (kind !== 'time_and_materials') {
    const by = words.recognitions[agreement.recognises]
    lines.push(t`earned ${by}`)
  }
  if (agreement.recognises === 'hours' && planned) lines.push(t`${planned} planned`)
  if (agreement.recognises === 'cards')
    lines.push(<Plural key="cards" value={agreement.planned_cards ?? 0} one="# card" other="# cards" />)
  if (kind === 'retainer' && minutes !== null) lines.push(<Carried key="carried" agreement={agreement} />)
  if (worth) lines.push(t`1 ${currency} is worth ${worth} in it`)
  lines.push(
    hours && price
      ? t`the client sees approved hours and the price`
      : hours
        ? t`the client sees approved hours`
        : price
          ? t`the client sees the price`
          : t`the client sees neither hours nor the price`,
  )
  if (agreement.note) lines.push(t`“${agreement.note}”`)
  return (
    <p style={{ margin: 0 }}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order.
        <Fragment key={at}>
          {at > 0 ? ' · ' : ''}
          {line}
        </Fragment>
      ))}
    </p>
  )
}

function Carried({ agreement }: { agreement: Agreement }) {
  const { carried_periods: periods, overspend_carries: carries, overspend_is_billed: billed } = agreement
  return (
    <>
      {periods === null ? (
        <Trans>unused hours never lapse</Trans>
      ) : periods === 0 ? (
        <Trans>unused hours lapse</Trans>
      ) : (
        <Plural
          value={periods}
          one="unused hours go into the next period"
          other="unused hours go into the next # periods"
        />
      )}
      {', '}
      {carries ? (
        <Trans>overspending is taken from the next one</Trans>
      ) : billed ? (
        <Trans>overspending is billed at what its hours are worth on average</Trans>
      ) : (
        <Trans>overspending is ours</Trans>
      )}
    </>
  )
}

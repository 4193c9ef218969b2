import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { amountWritten } from '#lib/amount'
import { clockOf } from '#lib/hours'
import { ErrorState } from '#ui/states/error-state'
import { DateText } from '#ui/time/date-text'
import { type CardPrice, cardPriceQuery, ratesQuery } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import { useMoneyNews } from '../asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '../asking/who-prices'
import { ExternalCosts } from '../costs/external-costs'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { useMoneyWords } from '../look/use-money-words'
import { RateDialog } from '../rates/rate-dialog'
import { held } from '../rates/rate-rows'
import { currenciesOf } from '../rates/rates-panel'
import { ApprovePriceDialog } from './approve-price-dialog'
import { BasisDialog } from './basis-dialog'

export interface PricedCard {
  id: number
  number: number
  project: number | null
}

export interface PriceOfCardProps {
  card: PricedCard
  /** The frame: a heading and, beside it, what can be done. */
  frame: (count: ReactNode, body: ReactNode) => ReactNode
}

/** By what the card is paid, what is expected and approved, what suppliers get for it. */
export function PriceOfCard({ card, frame }: PriceOfCardProps) {
  const who = useWhoPrices()
  return who && card.project !== null ? (
    <Priced card={card} project={card.project} frame={frame} who={who} />
  ) : null
}

function Priced({ card, project, frame, who }: PriceOfCardProps & { project: number; who: WhoPrices }) {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const { data, error, refetch } = useQuery(cardPriceQuery(workspace, card.id))
  useMoneyNews()
  if (error) return frame('', <ErrorState reason={error.message} onRetry={() => void refetch()} />)
  if (!data) return null
  const counts = data.approved ?? data.expected
  const count =
    data.comes_by === 'by_time' || counts === null
      ? amountWritten(data.by_hours, i18n.locale, data.currency)
      : amountWritten(counts, i18n.locale, data.currency)
  return frame(
    count,
    <div style={{ display: 'grid', gap: 12 }}>
      <Words card={card} price={data} who={who} />
      <ExternalCosts of={{ card: card.id, project }} who={who} mayPay={who.mayManage && who.seesCosts} />
    </div>,
  )
}

function Words({ card, price, who }: { card: PricedCard; price: CardPrice; who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const words = useMoneyWords()
  const { verbs, run, busy } = useMoneyDeeds()
  const { data: rates } = useQuery({ ...ratesQuery(workspace), enabled: who.mayManage })
  const [open, setOpen] = useState<'approve' | 'basis' | 'rate' | null>(null)
  const standing = price.approvals.find(({ withdrawn_at }) => withdrawn_at === null)
  const own = rates?.prices.filter((row) => row.card === card.id) ?? []
  const hours = clockOf(price.minutes)
  const unpriced = clockOf(price.unpriced_minutes)
  const close = () => setOpen(null)
  return (
    <>
      <dl className={styles.figures} style={{ margin: 0 }}>
        <div className={styles.figure}>
          <dt>
            <Trans>Expected</Trans>
          </dt>
          <dd>{price.expected === null ? '–' : <Money of={price.expected} in={price.currency} />}</dd>
        </div>
        <div className={styles.figure}>
          <dt>
            <Trans>Approved by the client</Trans>
          </dt>
          <dd>
            {standing ? <Money of={standing.amount} in={price.currency} /> : '–'}
            {standing ? (
              <span className={styles.small}>
                <DateText at={standing.day} />
                {standing.note ? ` · ${standing.note}` : ''}
              </span>
            ) : null}
          </dd>
        </div>
        <div className={styles.figure}>
          <dt>
            <Trans>Its hours by their rates</Trans>
          </dt>
          <dd>
            <Money of={price.by_hours} in={price.currency} />
            <span className={styles.small}>
              {hours}
              {price.unpriced_minutes > 0 ? `, ${t`${unpriced} without a price`}` : ''}
            </span>
          </dd>
        </div>
      </dl>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' }}>
        <span className={styles.quiet}>
          <Trans>Paid: {words.bases[price.comes_by]}</Trans>
        </span>
        {price.may_set ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen('basis')}>
            <Trans>Change…</Trans>
          </Button>
        ) : null}
        {price.may_set && !standing ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => setOpen('approve')}
          >
            <Trans>The client approved…</Trans>
          </Button>
        ) : null}
        {price.may_set && standing ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={busy}
            onClick={() => void run(() => verbs.withdrawApproval(card.id), t`It is not approved any more`)}
          >
            <Trans>Withdraw the approved price</Trans>
          </Button>
        ) : null}
        {rates?.may_set ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpen('rate')}>
            {held(own, who.today) ? <Trans>Its own rate…</Trans> : <Trans>A rate of its own…</Trans>}
          </Button>
        ) : null}
      </div>
      {open === 'approve' ? (
        <ApprovePriceDialog card={card.id} price={price} who={who} onClose={close} />
      ) : null}
      {open === 'basis' ? <BasisDialog card={card.id} price={price} who={who} onClose={close} /> : null}
      {open === 'rate' && rates ? (
        <RateDialog
          who={who}
          rated={{ of: 'price', card: card.id }}
          name={`#${card.number}`}
          now={held(own, who.today)}
          currencies={currenciesOf(rates)}
          firstOpenDay={rates.first_open_day}
          onClose={close}
        />
      ) : null}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { IconFileDollar, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { clockOf } from '#lib/hours'
import { EmptyState } from '#ui/states/empty-state'
import { AgreementDialog } from '../agreement/agreement-dialog'
import { AgreementWords } from '../agreement/agreement-words'
import type { Agreement, Budget } from '../asking/budgets-api'
import type { WhoPrices } from '../asking/who-prices'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { RateGaps } from '../rates/rate-gaps'
import { EarlierAgreements } from './earlier-agreements'
import { EarnedByMonth } from './earned-by-month'
import { RetainerPeriods } from './retainer-periods'
import { Stages } from './stages'

/** What is agreed, how far the work is, what was earned. */
export function BudgetPart({ budget, who }: { budget: Budget; who: WhoPrices }) {
  const { t } = useLingui()
  const [agreeing, setAgreeing] = useState(false)
  const now = budget.agreements.find(({ id }) => id === budget.in_force) ?? null
  const others = budget.agreements.filter(({ id }) => id !== budget.in_force)
  const agree = budget.may_agree ? (
    <Button
      size="compact-sm"
      variant={now ? 'subtle' : 'filled'}
      leftSection={<IconPencil size={14} aria-hidden />}
      onClick={() => setAgreeing(true)}
    >
      {now ? <Trans>Agree on something else…</Trans> : <Trans>Agree on something…</Trans>}
    </Button>
  ) : null
  return (
    <>
      <Figures budget={budget} now={now} />
      <RateGaps who={who} project={budget.project} />
      <section className={styles.section} aria-labelledby="agreement">
        <div className={styles.head}>
          <h2 id="agreement">
            <Trans>Agreement</Trans>
          </h2>
          {now ? agree : null}
        </div>
        {now ? (
          <AgreementWords agreement={now} home={budget.currency} />
        ) : (
          <EmptyState icon={IconFileDollar} title={t`Nothing is agreed yet`} action={agree}>
            <Trans>
              Until then hours earn what they come to by their rates, and cards with a price earn it when they
              are done.
            </Trans>
          </EmptyState>
        )}
        {now?.recognises === 'stages' ? <Stages agreement={now} budget={budget} who={who} /> : null}
        <EarlierAgreements agreements={others} today={who.today} home={budget.currency} />
      </section>
      <RetainerPeriods periods={budget.periods} currency={budget.currency} today={who.today} />
      <EarnedByMonth budget={budget} />
      {agreeing ? (
        <AgreementDialog budget={budget} now={now} who={who} onClose={() => setAgreeing(false)} />
      ) : null}
    </>
  )
}

function Figures({ budget, now }: { budget: Budget; now: Agreement | null }) {
  const { measured, external, card_prices: cards, earned, currency } = budget
  const spent = clockOf(measured.minutes)
  const planned = now?.planned_minutes ? clockOf(now.planned_minutes) : null
  const done = measured.cards
  const plannedCards = now?.planned_cards ?? null
  return (
    <>
      <dl className={styles.figures}>
        <Figure name={<Trans>Earned so far</Trans>}>
          <Money of={earned.total} in={currency} />
        </Figure>
        <Figure name={<Trans>Hours within the agreement</Trans>}>
          {spent}
          {planned ? (
            <span className={styles.small}>
              <Trans>of {planned} planned</Trans>
            </span>
          ) : null}
        </Figure>
        {plannedCards === null ? null : (
          <Figure name={<Trans>Cards done</Trans>}>
            {done}
            <span className={styles.small}>
              <Trans>of {plannedCards} planned</Trans>
            </span>
          </Figure>
        )}
        <Figure name={<Trans>Prices of cards</Trans>}>
          <Money of={cards.expected} in={currency} />
          <span className={styles.small}>
            <Trans>
              <Money of={cards.approved} in={currency} /> approved
            </Trans>
          </span>
        </Figure>
        <Figure name={<Trans>External costs</Trans>}>
          {external.actual === null ? (
            <Money of={external.passed_on} in={currency} />
          ) : (
            <Money of={external.actual} in={currency} />
          )}
          <span className={styles.small}>
            {external.actual === null ? (
              <Trans>passed on to the client</Trans>
            ) : (
              <Trans>
                <Money of={external.passed_on} in={currency} /> passed on,{' '}
                <Money of={external.expected ?? '0'} in={currency} /> expected
              </Trans>
            )}
          </span>
        </Figure>
      </dl>
      {measured.cards < 0 ? (
        <Alert color="yellow" mb="md">
          <Trans>More cards came back than were done.</Trans>
        </Alert>
      ) : null}
    </>
  )
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

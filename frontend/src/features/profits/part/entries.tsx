import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import { useNames } from '#features/members/asking/workspace-query'
import { clockOf } from '#lib/hours'
import type { Part, PartEntry } from '../asking/profits-api'
import styles from '../profits.module.css'
import { AboutEntry } from './about-entry'
import { sum } from './adding'
import type { Chosen, Figure } from './chosen'
import { PartTable } from './part-table'

const page = 100

interface EntriesProps {
  told: Part
  chosen: Chosen
  who: WhoPrices
  after: number
  onPage: (after: number) => void
}

interface AmountColumn {
  name: string
  label: string
  figures: readonly Figure[]
  of: (entry: PartEntry) => string | null
  /** Of all entries, though only some may be on this page. */
  total: string | null
}

/** The hours that a figure is made of, with what they cost and what they are worth. */
export function Entries({ told, chosen, who, after, onPage }: EntriesProps) {
  const { i18n, t } = useLingui()
  const names = useNames(who.seen)
  const { count, entries, next, minutes, currency } = told
  const columns = useAmounts(chosen, told).filter(({ of }) => entries.some((entry) => of(entry) !== null))
  const money = (amount: string | null): ReactNode =>
    amount === null ? null : <Money of={amount} in={currency} exact />
  return (
    <>
      <p className={styles.quiet}>
        <Plural value={count} one="# entry" other="# entries" />
      </p>
      <PartTable
        what={t`Card`}
        columns={[
          {
            name: 'minutes',
            label: t`Hours`,
            isChosen: chosen.figure === 'minutes',
            total: clockOf(minutes, i18n.locale),
          },
          ...columns.map((column) => ({
            name: column.name,
            label: column.label,
            isChosen: chosen.figure !== undefined && column.figures.includes(chosen.figure),
            total: money(column.total),
          })),
        ]}
        rows={entries.map((entry) => ({
          key: entry.id,
          about: <AboutEntry entry={entry} names={names} />,
          cells: [clockOf(entry.minutes), ...columns.map(({ of }) => money(of(entry)))],
        }))}
      />
      {after > 0 || next !== null ? (
        <div className={styles.pages}>
          <Button variant="default" disabled={after === 0} onClick={() => onPage(Math.max(0, after - page))}>
            <Trans>Newer</Trans>
          </Button>
          <Button variant="default" disabled={next === null} onClick={() => next && onPage(next)}>
            <Trans>Older</Trans>
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Rework and waiting are told with their overhead in one amount, as their figure is. */
function useAmounts(chosen: Chosen, { price, cost, overhead }: Part): AmountColumn[] {
  const { t } = useLingui()
  const worth: AmountColumn = {
    name: 'worth',
    label: t({ message: 'Worth', context: 'of hours' }),
    figures: [],
    of: (entry) => entry.price,
    total: price,
  }
  if (chosen.rework === true || chosen.waiting)
    return [
      {
        name: 'spent',
        label: t`With overhead`,
        figures: ['rework', 'waiting', 'waiting_for_client'],
        of: spentOn,
        total: spentOn({ cost, overhead }),
      },
      worth,
    ]
  return [
    {
      name: 'cost',
      label: t`Hours cost`,
      figures: ['cost'],
      of: (entry) => entry.cost,
      total: cost,
    },
    {
      name: 'overhead',
      label: t`Overhead`,
      figures: ['overhead'],
      of: (entry) => entry.overhead,
      total: overhead,
    },
    worth,
  ]
}

function spentOn({ cost, overhead }: Pick<PartEntry, 'cost' | 'overhead'>): string | null {
  return cost === null ? null : sum(cost, overhead ?? '0')
}

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
import { amountOf, type Chosen, type Figure } from './chosen'
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
  /** Of all entries, though only some are on this page; null: nobody told. */
  whole: string | null
}

/** The hours that a figure is made of, with what they cost and what they are worth. */
export function Entries({ told, chosen, who, after, onPage }: EntriesProps) {
  const { i18n, t } = useLingui()
  const names = useNames(who.seen)
  const { count, entries, next, minutes, currency } = told
  const columns = useAmounts(chosen).filter(({ of }) => entries.some((entry) => of(entry) !== null))
  const money = (amount: string | null): ReactNode =>
    amount === null ? null : <Money of={amount} in={currency} exact />
  const isAll = after === 0 && next === null
  const totalOf = ({ of, whole }: AmountColumn) =>
    isAll ? sum('0', ...entries.map((entry) => of(entry) ?? '0')) : whole
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
            total: money(totalOf(column)),
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
function useAmounts(chosen: Chosen): AmountColumn[] {
  const { t } = useLingui()
  const isPart = chosen.rework === true || Boolean(chosen.waiting)
  const { of } = chosen
  const worth: AmountColumn = {
    name: 'worth',
    label: t({ message: 'Worth', context: 'of hours' }),
    figures: [],
    of: ({ price }) => price,
    whole: isPart ? null : (of?.worth ?? null),
  }
  if (isPart)
    return [
      {
        name: 'spent',
        label: t`With overhead`,
        figures: ['rework', 'waiting', 'waiting_for_client'],
        of: ({ cost, overhead }) => (cost === null ? null : sum(cost, overhead ?? '0')),
        whole: amountOf(chosen),
      },
      worth,
    ]
  return [
    {
      name: 'cost',
      label: t`Hours cost`,
      figures: ['cost'],
      of: ({ cost }) => cost,
      whole: of?.cost ?? null,
    },
    {
      name: 'overhead',
      label: t`Overhead`,
      figures: ['overhead'],
      of: ({ overhead }) => overhead,
      whole: of?.overhead ?? null,
    },
    worth,
  ]
}

import { useLingui } from '@lingui/react/macro'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { useNames } from '#features/members/asking/workspace-query'
import { DateText } from '#ui/time/date-text'
import type { Part } from '../asking/profits-api'
import styles from '../profits.module.css'
import { sum } from './adding'
import { PartTable } from './part-table'

type Day = NonNullable<Part['earned']>[number]
type Kind = 'agreed' | 'by_time' | 'own_prices' | 'passed_on'

/** Days on which something was earned, and by what. */
export function Earned({ told, who }: { told: Part; who: WhoPrices }) {
  const { t } = useLingui()
  const names = useNames(who.seen)
  const days = [...(told.earned ?? [])].reverse()
  const kinds: { name: Kind; label: string }[] = [
    { name: 'agreed', label: t`agreed` },
    { name: 'by_time', label: t`by hours` },
    { name: 'own_prices', label: t`cards at their price` },
    { name: 'passed_on', label: t`passed on` },
  ]
  const shown = kinds.filter(({ name }) => days.some((day) => Number(day[name]) !== 0))
  const whole = (day: Day) => sum(...kinds.map(({ name }) => day[name]))
  const amount = (of: string) => <Money of={of} in={told.currency} exact />
  if (days.length === 0) return <p className={styles.quiet}>{t`nothing was earned`}</p>
  return (
    <PartTable
      what={t`Project`}
      columns={[
        ...shown.map(({ name, label }) => ({
          name,
          label,
          total: amount(sum(...days.map((day) => day[name]))),
        })),
        ...(shown.length > 1
          ? [{ name: 'whole', label: t`Earned`, isChosen: true, total: amount(sum(...days.map(whole))) }]
          : []),
      ]}
      rows={days.map((day) => ({
        key: `${day.project} ${day.day}`,
        about: (
          <>
            {names.project.get(day.project) ?? '…'}
            <span className={money.small}>
              <DateText at={day.day} />
            </span>
          </>
        ),
        cells: [
          ...shown.map(({ name }) => (Number(day[name]) === 0 ? null : amount(day[name]))),
          ...(shown.length > 1 ? [amount(whole(day))] : []),
        ],
      }))}
    />
  )
}

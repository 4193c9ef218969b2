import { useLingui } from '@lingui/react/macro'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { useNames } from '#features/members/asking/workspace-query'
import { DateText } from '#ui/time/date-text'
import type { Part } from '../asking/profits-api'
import { sum } from './adding'
import { PartTable } from './part-table'

/** What others were paid for their work. */
export function Suppliers({ told, who }: { told: Part; who: WhoPrices }) {
  const { t } = useLingui()
  const names = useNames(who.seen)
  const rows = told.external ?? []
  const amount = (of: string) => <Money of={of} in={told.currency} exact />
  return (
    <PartTable
      what={t`Suppliers`}
      columns={[
        { name: 'amount', label: t`Amount`, total: amount(sum('0', ...rows.map((row) => row.amount))) },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        about: (
          <>
            {row.supplier}
            <span className={money.small}>
              <DateText at={row.day} /> · {names.project.get(row.project) ?? '…'} {row.text}
            </span>
          </>
        ),
        cells: [amount(row.amount)],
      }))}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { DateText } from '#ui/time/date-text'
import type { Part } from '../asking/profits-api'
import { sum } from './adding'
import { PartTable } from './part-table'

/** Lines of the invoices that were issued. */
export function Invoiced({ told }: { told: Part }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const rows = told.invoiced ?? []
  const amount = (of: string) => <Money of={of} in={told.currency} exact />
  return (
    <PartTable
      what={t`Invoice`}
      columns={[
        { name: 'amount', label: t`Amount`, total: amount(sum('0', ...rows.map((row) => row.amount))) },
      ]}
      // Lines of an issued invoice never change their order.
      rows={rows.map((row, at) => ({
        key: `${row.invoice} ${at}`,
        about: (
          <>
            {row.text || '…'}
            <span className={money.small}>
              <Link to={`/w/${workspace}/invoices/${row.invoice}`} className={money.goes}>
                {row.code}
              </Link>{' '}
              · <DateText at={row.day} />
            </span>
          </>
        ),
        cells: [amount(row.amount)],
      }))}
    />
  )
}

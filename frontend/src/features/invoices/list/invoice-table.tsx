import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { DateText } from '#ui/time/date-text'
import type { InvoiceHead } from '../asking/invoices-api'
import { StateOfInvoice } from '../look/state-of-invoice'

/** A row for each; without VAT, and what is to be paid. */
export function InvoiceTable({ rows }: { rows: readonly InvoiceHead[] }) {
  return (
    <div className={money.wide}>
      <table className={money.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Invoice</Trans>
            </th>
            <th scope="col" className={money.onlyWide}>
              <Trans>Project</Trans>
            </th>
            <th scope="col" className={money.onlyWide}>
              <Trans>Period</Trans>
            </th>
            <th scope="col" className={money.onlyWide}>
              <Trans>Issued</Trans>
            </th>
            <th scope="col" className={money.onlyWide}>
              <Trans>To be paid by</Trans>
            </th>
            <th scope="col" className={`${money.number} ${money.onlyWide}`}>
              <Trans>Without VAT</Trans>
            </th>
            <th scope="col" className={money.number}>
              <Trans>To be paid</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: InvoiceHead }) {
  const workspace = useWorkspace()
  return (
    <tr {...(row.credited_by || row.kind === 'credit_note' ? { 'data-quiet': true } : {})}>
      <td>
        <Link to={`/w/${workspace}/invoices/${row.id}`} className={`${money.name} ${money.link}`}>
          {row.code || <Trans>Draft</Trans>}
        </Link>{' '}
        {row.code ? <StateOfInvoice of={row} /> : null}
        <span className={money.small}>
          {row.client_name}
          <span className={money.onlyPhone}> · {row.project_name}</span>
        </span>
      </td>
      <td className={money.onlyWide}>{row.project_name}</td>
      <td className={money.onlyWide}>
        <DateText at={row.first_day} /> – <DateText at={row.last_day} />
      </td>
      <td className={money.onlyWide}>{row.issue_day ? <DateText at={row.issue_day} /> : null}</td>
      <td className={money.onlyWide}>
        {row.due_day && row.kind === 'invoice' ? <DateText at={row.due_day} /> : null}
      </td>
      <td className={`${money.number} ${money.onlyWide}`}>
        <Money of={row.net} in={row.currency} exact />
      </td>
      <td className={money.number}>
        <Money of={row.gross} in={row.currency} exact />
      </td>
    </tr>
  )
}

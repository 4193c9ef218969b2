import { useLingui } from '@lingui/react/macro'
import { IconFileInvoice } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useMoneyNews } from '#features/budgets/asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '#features/budgets/asking/who-prices'
import money from '#features/budgets/look/money.module.css'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { invoiceQuery } from '../asking/invoices-api'
import { Doings } from './doings'
import { Facts } from './facts'
import { Lines } from './lines'
import { Sums } from './sums'
import { ToKnow } from './to-know'

/** One invoice: a draft to write on, or what was issued. */
export default function InvoicePage() {
  const { invoice = '' } = useParams({ strict: false }) as { invoice?: string }
  return <Addressed part={invoice}>{(id) => <OneInvoice id={id} />}</Addressed>
}

function OneInvoice({ id }: { id: number }) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const who = useWhoPrices()
  if (who) return <Told id={id} who={who} />
  return (
    <Page title={t`Invoice`}>
      {seen ? (
        <EmptyState icon={IconFileInvoice} title={t`Invoices are shown to whoever sees prices`} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Told({ id, who }: { id: number; who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(invoiceQuery(workspace, id))
  useMoneyNews()
  const told = query.data
  const kind = told?.kind === 'credit_note' ? t`Credit note` : t`Invoice`
  const title = !told ? t`Invoice` : told.code ? `${kind} ${told.code}` : t`Draft invoice`
  const crumb = (
    <Link to={`/w/${workspace}/invoices`} className={money.link}>
      {told?.client_name ?? t`Invoices`}
    </Link>
  )
  return (
    <Page title={title} crumb={crumb}>
      <ZoneContext value={who.zone}>
        <ListedState query={query}>
          {(invoice) => (
            <>
              <Doings invoice={invoice} />
              <ToKnow invoice={invoice} who={who} />
              <Facts invoice={invoice} />
              <Lines invoice={invoice} who={who} />
              <Sums invoice={invoice} />
            </>
          )}
        </ListedState>
      </ZoneContext>
    </Page>
  )
}

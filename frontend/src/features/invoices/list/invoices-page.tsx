import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconFileInvoice, IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useMoneyNews } from '#features/budgets/asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '#features/budgets/asking/who-prices'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { matches } from '#lib/fold-text'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { type InvoiceHead, invoicesQuery } from '../asking/invoices-api'
import styles from '../look/invoices.module.css'
import { ExportDialog } from './export-dialog'
import { InvoiceTable } from './invoice-table'
import { NewInvoiceDialog } from './new-invoice-dialog'

/** Drafts, then what was issued. */
export default function InvoicesPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const who = useWhoPrices()
  return (
    <Page title={t`Invoices`}>
      {who ? (
        <ZoneContext value={who.zone}>
          <Invoices who={who} />
        </ZoneContext>
      ) : seen ? (
        <EmptyState icon={IconFileInvoice} title={t`Invoices are shown to whoever sees prices`} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Invoices({ who }: { who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(invoicesQuery(workspace))
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<'new' | 'export' | null>(null)
  useMoneyNews()
  const fits = (row: InvoiceHead) => matches(`${row.code} ${row.client_name} ${row.project_name}`, typed)
  return (
    <ListedState query={query}>
      {({ invoices, may_draft }) => {
        const draft = may_draft ? (
          <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen('new')}>
            <Trans>New invoice…</Trans>
          </Button>
        ) : null
        return (
          <>
            {invoices.length === 0 ? (
              <EmptyState icon={IconFileInvoice} title={t`Nothing was invoiced yet`} action={draft}>
                <Trans>
                  A draft takes what is agreed and was done in a period; you look at it and issue it.
                </Trans>
              </EmptyState>
            ) : (
              <>
                <div className={styles.bar}>
                  <TextInput
                    aria-label={t`Find an invoice`}
                    placeholder={t`Number, client or project`}
                    leftSection={<IconSearch size={15} aria-hidden />}
                    value={typed}
                    onChange={(event) => setTyped(event.currentTarget.value)}
                  />
                  <Button variant="default" className={styles.along ?? ''} onClick={() => setOpen('export')}>
                    <Trans>For the ledger…</Trans>
                  </Button>
                  {draft}
                </div>
                <InvoiceTable rows={invoices.filter(fits)} />
              </>
            )}
            {open === 'new' ? <NewInvoiceDialog who={who} onClose={() => setOpen(null)} /> : null}
            {open === 'export' ? <ExportDialog who={who} onClose={() => setOpen(null)} /> : null}
          </>
        )
      }}
    </ListedState>
  )
}

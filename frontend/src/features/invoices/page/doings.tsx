import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Text, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconDownload, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountWritten } from '#lib/amount'
import { ConfirmDialog } from '#ui/confirm-dialog'
import type { Invoice } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'

/** What can be done with it, and had of it. */
export function Doings({ invoice }: { invoice: Invoice }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { verbs, run } = useInvoiceDeeds()
  const [asking, setAsking] = useState<'issue' | 'throw-away' | 'credit' | null>(null)
  const to = (kind: string) => `/api/${workspace}/invoices/${invoice.id}/${kind}`
  const gross = amountWritten(invoice.gross, i18n.locale, invoice.currency)
  const client = invoice.client_name
  const close = () => setAsking(null)
  const issue = () => run(() => verbs.issue(invoice.id), t`The invoice is issued`)
  const throwAway = async () => {
    const gone = await run(async () => {
      await verbs.throwAway(invoice.id)
      return true
    }, t`The draft is thrown away`)
    if (gone) void navigate({ to: `/w/${workspace}/invoices` })
  }
  return (
    <div className={styles.doing}>
      {invoice.may_change ? (
        <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setAsking('issue')}>
          <Trans>Issue…</Trans>
        </Button>
      ) : null}
      <Button
        component="a"
        variant="default"
        href={to('pdf')}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>PDF</Trans>
      </Button>
      {invoice.code && invoice.missing_for_peppol.length === 0 ? (
        <Button
          component="a"
          variant="default"
          href={to('ubl')}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>XML for Peppol</Trans>
        </Button>
      ) : null}
      {invoice.may_credit ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => setAsking('credit')}
        >
          <Trans>Credit…</Trans>
        </Button>
      ) : null}
      {invoice.may_change ? (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setAsking('throw-away')}
        >
          <Trans>Throw away</Trans>
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asking === 'issue'}
        title={t`Issue the invoice to ${client}?`}
        confirmLabel={t`Issue`}
        onConfirm={issue}
        onClose={close}
      >
        <Text size="sm">
          <Trans>
            {gross} are to be paid. It gets the next number and today's date, and never changes again; a
            mistake is put right by a credit note.
          </Trans>
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'throw-away'}
        title={t`Throw the draft away?`}
        confirmLabel={t`Throw away`}
        danger
        onConfirm={throwAway}
        onClose={close}
      >
        <Text size="sm">
          <Trans>What you wrote on it is gone. What it bills can be invoiced again.</Trans>
        </Text>
      </ConfirmDialog>
      {asking === 'credit' ? <CreditDialog invoice={invoice} onClose={close} /> : null}
    </div>
  )
}

function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { verbs, run, busy } = useInvoiceDeeds()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const credit = async () => {
    const note = await run(
      () => verbs.credit(invoice.id, reason.trim()),
      t`The credit note is issued`,
      setRefused,
    )
    if (note) void navigate({ to: `/w/${workspace}/invoices/${note.id}` })
  }
  return (
    <FormDialog
      title={t`Credit ${invoice.code}`}
      verb={t`Issue the credit note`}
      doing={{ busy, words: { '': refused } }}
      ready={reason.trim() !== ''}
      onSubmit={() => void credit()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t`All of it is taken back, today and under a number of its own. Its work can be invoiced again.`}
      </Text>
      <TextInput
        label={t`Why`}
        description={t`It stands on the credit note.`}
        required
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

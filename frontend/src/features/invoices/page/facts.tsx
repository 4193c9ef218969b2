import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import money from '#features/budgets/look/money.module.css'
import { DateText } from '#ui/time/date-text'
import type { Invoice } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'
import { useTyped } from './use-typed'

/** From whom to whom, for what, when. */
export function Facts({ invoice }: { invoice: Invoice }) {
  const workspace = useWorkspace()
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={<Trans>To</Trans>}>{invoice.buyer_name}</Fact>
        <Fact name={<Trans>Project</Trans>}>
          <Link to={`/w/${workspace}/budgets/${invoice.project}`} className={money.goes}>
            {invoice.project_name}
          </Link>
        </Fact>
        <Fact name={<Trans>Period</Trans>}>
          <DateText at={invoice.first_day} /> – <DateText at={invoice.last_day} />
        </Fact>
        {invoice.issue_day ? (
          <Fact name={<Trans>Issued</Trans>}>
            <DateText at={invoice.issue_day} />
          </Fact>
        ) : null}
        {invoice.due_day && invoice.kind === 'invoice' ? (
          <Fact name={<Trans>To be paid by</Trans>}>
            <DateText at={invoice.due_day} />
          </Fact>
        ) : null}
        {invoice.credits ? (
          <Fact name={<Trans>Takes back</Trans>}>
            <Link to={`/w/${workspace}/invoices/${invoice.credits}`} className={money.goes}>
              {invoice.credits_code}
            </Link>
          </Fact>
        ) : null}
        {invoice.credited_by ? (
          <Fact name={<Trans>Credited by</Trans>}>
            <Link to={`/w/${workspace}/invoices/${invoice.credited_by}`} className={money.goes}>
              {invoice.credited_code}
            </Link>
          </Fact>
        ) : null}
        {invoice.may_change ? null : <Said invoice={invoice} />}
      </dl>
      {invoice.may_change ? <ToWrite key={invoice.id} invoice={invoice} /> : null}
    </>
  )
}

function Said({ invoice }: { invoice: Invoice }) {
  return (
    <>
      {invoice.reference ? (
        <Fact name={<Trans>The client's reference</Trans>}>{invoice.reference}</Fact>
      ) : null}
      {invoice.reason ? <Fact name={<Trans>Why</Trans>}>{invoice.reason}</Fact> : null}
      {invoice.note ? <Fact name={<Trans>Note</Trans>}>{invoice.note}</Fact> : null}
    </>
  )
}

/** Kept when the field is left. */
function ToWrite({ invoice }: { invoice: Invoice }) {
  const { t } = useLingui()
  const { verbs, run } = useInvoiceDeeds()
  const [reference, setReference] = useTyped(invoice.reference)
  const [note, setNote] = useState(invoice.note)
  const keep = (said: { reference?: string; note?: string }) =>
    void run(() => verbs.change(invoice.id, said), t`Kept`)
  return (
    <div className={styles.form} style={{ marginBottom: 24 }}>
      <TextInput
        label={t`The client's reference`}
        maxLength={100}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        onBlur={() => (reference.trim() === invoice.reference ? undefined : keep({ reference }))}
      />
      <TextInput
        label={t`Note on the invoice`}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => (note.trim() === invoice.note ? undefined : keep({ note }))}
      />
    </div>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

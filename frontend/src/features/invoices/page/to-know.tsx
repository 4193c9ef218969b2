import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import type { Invoice } from '../asking/invoices-api'
import { BuyerDialog } from '../details/buyer-dialog'
import styles from '../look/invoices.module.css'

/** The colour of a light alert is too faint for its words. */
const readable = { title: { color: 'var(--baton-text)' } }

/** What is missing before it can be issued, what to know before it is, what Peppol needs more. */
export function ToKnow({ invoice, who }: { invoice: Invoice; who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [open, setOpen] = useState(false)
  const { missing, missing_for_peppol: peppol, remarks } = invoice
  const isDraft = invoice.state === 'draft'
  const client = invoice.client_name
  const waysOut = (
    <Group gap="xs" mt="xs">
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        <Trans>Details of {client}</Trans>
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => <Link to={`/w/${workspace}/settings?tab=invoices`} {...props} />}
      >
        <Trans>Details of the house</Trans>
      </Button>
    </Group>
  )
  return (
    <>
      {missing.length > 0 ? (
        <Alert
          mb="md"
          styles={readable}
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title={t`Missing before it can be issued`}
        >
          {missing.join(', ')}.{waysOut}
        </Alert>
      ) : null}
      {remarks.length > 0 ? (
        <Alert
          mb="md"
          styles={readable}
          color="blue"
          icon={<IconInfoCircle aria-hidden />}
          title={t`Before you issue it`}
        >
          <ul className={styles.list}>
            {remarks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {peppol.length > 0 && missing.length === 0 ? (
        <Alert
          mb="md"
          styles={readable}
          color="gray"
          icon={<IconInfoCircle aria-hidden />}
          title={t`Not for Peppol yet`}
        >
          {isDraft ? (
            <Trans>To be had as XML it needs {peppol.join(', ')}.</Trans>
          ) : (
            <Trans>It was issued without {peppol.join(', ')}.</Trans>
          )}
          {isDraft ? waysOut : null}
        </Alert>
      ) : null}
      {open ? (
        <BuyerDialog client={invoice.client} name={client} who={who} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Button } from '@mantine/core'
import { IconWebhook } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { CopyOnce } from '#features/members/look/copy-once'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { Dialog } from '#ui/dialog'
import { EmptyState } from '#ui/states/empty-state'
import { WebhookDialog } from './webhook-dialog'
import { WebhookRow } from './webhook-row'
import { listWebhooks, type Webhook } from './webhooks-api'

/** Where news is sent: what I may see, to programs elsewhere. */
export function WebhooksPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const query = useListed('webhooks', listWebhooks)
  return (
    <>
      <p className={house.about}>
        <Trans>
          A webhook tells a program elsewhere what happens here, as far as you may see it, without prices and
          without the words of comments.
        </Trans>{' '}
        <Anchor href="/reference/#webhooks-check" target="_blank" rel="noreferrer" inherit underline="always">
          <Trans>How a program checks and reads it</Trans>
        </Anchor>{' '}
        <Trans>
          Webhooks stay in this installation: they do not go along with an export, and a new secret key of the
          server makes other secrets of theirs.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setEditing('new')}>
          <Trans>New webhook</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <EmptyState icon={IconWebhook} title={t`No webhooks`}>
              <Trans>Make one to have news of your boards sent to your own program.</Trans>
            </EmptyState>
          ) : (
            <ul className={house.list}>
              {webhooks.map((webhook) => (
                <WebhookRow
                  key={webhook.id}
                  webhook={webhook}
                  onEdit={() => setEditing(webhook)}
                  onSecret={setSecret}
                />
              ))}
            </ul>
          )
        }
      </ListedState>
      {editing ? (
        <WebhookDialog
          key={workspace}
          webhook={editing === 'new' ? null : editing}
          onMade={setSecret}
          onClose={() => setEditing(null)}
        />
      ) : null}
      <Dialog
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title={t`The webhook’s secret`}
        closeOnClickOutside={false}
      >
        <p className={house.about}>
          <Trans>
            Your program checks the signature of each delivery with it. Copy it now: it is shown this once and
            never again.
          </Trans>
        </p>
        {secret ? <CopyOnce text={secret} /> : null}
      </Dialog>
    </>
  )
}

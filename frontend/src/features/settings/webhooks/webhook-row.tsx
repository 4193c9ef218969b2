import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { DeliveriesDialog } from './deliveries-dialog'
import { useWebhookWords } from './use-webhook-words'
import { removeWebhook, renewSecret, startWebhook, stopWebhook, type Webhook } from './webhooks-api'

export interface WebhookRowProps {
  webhook: Webhook
  onEdit: () => void
  onSecret: (secret: string) => void
}

/** One webhook: how it does, and what can be done with it. */
export function WebhookRow({ webhook, onEdit, onSecret }: WebhookRowProps) {
  const { t } = useLingui()
  const { id, name, host, waiting, failures, stopped_because, stopped_at, url } = webhook
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const words = useWebhookWords()
  const doing = useDoing()
  const [open, setOpen] = useState<'deliveries' | 'removing' | null>(null)
  const mine = url !== null
  const renew = async () => {
    const renewed = await doing.run(() => renewSecret(workspace, id))
    if (renewed) onSecret(renewed.secret)
  }
  return (
    <li className={`${house.row} ${house.wraps}`}>
      <span className={house.main}>
        <span className={house.name}>{name}</span>
        <span className={house.quiet}>{host}</span>
        {mine ? null : <span className={house.badge}>{names.member.get(webhook.member)}</span>}
        {webhook.held ? (
          <span className={house.badge} data-tone="warning">
            <Trans>waits for its owner’s second factor</Trans>
          </span>
        ) : null}
        {stopped_because ? (
          <span className={house.badge} data-tone="warning">
            {words.stops[stopped_because]}
          </span>
        ) : failures > 0 ? (
          <span className={house.badge} data-tone="warning">
            <Plural value={failures} one="failed once" other="failed # times in a row" />
          </span>
        ) : null}
        {waiting > 0 ? (
          <span className={house.quiet}>
            <Plural value={waiting} one="# waits" other="# wait" />
          </span>
        ) : null}
      </span>
      <span className={`${house.side} ${house.wide}`}>
        {mine && stopped_at ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void doing.run(() => startWebhook(workspace, id, true), t`It goes on where it stopped`)
            }
          >
            <Trans>Start</Trans>
          </Button>
        ) : null}
        {mine ? (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('deliveries')}>
            <Trans>Deliveries</Trans>
          </Button>
        ) : null}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Actions for ${name}`}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mine ? (
              <>
                <Menu.Item onClick={onEdit}>
                  <Trans>Change…</Trans>
                </Menu.Item>
                <Menu.Item onClick={() => void renew()}>
                  <Trans>New secret</Trans>
                </Menu.Item>
              </>
            ) : null}
            {mine && stopped_at ? (
              <Menu.Item
                onClick={() =>
                  void doing.run(
                    () => startWebhook(workspace, id, false),
                    t`It hears what happens from now on`,
                  )
                }
              >
                <Trans>Start from now</Trans>
              </Menu.Item>
            ) : null}
            {stopped_at ? null : (
              <Menu.Item
                onClick={() =>
                  void doing.run(
                    () => stopWebhook(workspace, id),
                    t({ message: 'Stopped', context: 'in settings' }),
                  )
                }
              >
                <Trans>Stop</Trans>
              </Menu.Item>
            )}
            <Menu.Item c="var(--baton-danger)" onClick={() => setOpen('removing')}>
              <Trans>Remove…</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
      {open === 'deliveries' ? <DeliveriesDialog webhook={webhook} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        opened={open === 'removing'}
        title={t`Remove the webhook “${name}”?`}
        confirmLabel={t`Remove`}
        danger
        onConfirm={() => doing.run(() => removeWebhook(workspace, id), t`Removed`)}
        onClose={() => setOpen(null)}
      >
        <Trans>Nothing is sent there any more, and its deliveries are forgotten.</Trans>
      </ConfirmDialog>
    </li>
  )
}

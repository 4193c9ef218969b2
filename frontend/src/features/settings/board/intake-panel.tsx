import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import { CopyOnce } from '#features/members/look/copy-once'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { EmptyState } from '#ui/states/empty-state'
import styles from './board-settings.module.css'
import { type IntakeForm, intake } from './intake-api'
import { IntakeDialog } from './intake-dialog'
import { useStructure } from './structure'

/** Forms by which people without an account ask for something on this board. */
export function IntakePanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { board, columns } = useStructure()
  const doing = useDoing()
  const [open, setOpen] = useState<IntakeForm | 'new' | null>(null)
  const [removing, setRemoving] = useState<IntakeForm | null>(null)
  const [renewing, setRenewing] = useState<IntakeForm | null>(null)
  const query = useListed(`intake-${board.id}`, (slug, signal) => intake.list(slug, board.id, signal))
  const column = (id: number) => columns.find((each) => each.id === id)?.name ?? ''
  return (
    <>
      <p className={house.about}>
        <Trans>
          A client fills a form in at an address, without an account, and it becomes a card here. A form acts
          in the name of the manager who set it up last. Whoever has the address may send, so give it to those
          you mean.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setOpen('new')}>
          <Trans>New form</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(forms) =>
          forms.length === 0 ? (
            <EmptyState icon={IconInbox} title={t`No forms yet`}>
              <Trans>Requests then arrive with all that you need to begin, in the column you choose.</Trans>
            </EmptyState>
          ) : (
            <ul className={house.list}>
              {forms.map((form) => (
                <li key={form.id} className={styles.intake} {...(form.open ? {} : { 'data-quiet': true })}>
                  <div className={styles.intakeHead}>
                    <span className={house.main}>
                      <span className={house.name}>{form.name}</span>
                      {form.open ? null : <span className={house.badge}>{t`closed`}</span>}
                      <span className={house.quiet}>
                        <Trans>
                          into “{column(form.column)}”, {form.received} received
                        </Trans>
                      </span>
                    </span>
                    <span className={house.side}>
                      <Button size="compact-sm" variant="default" onClick={() => setOpen(form)}>
                        <Trans>Edit</Trans>
                      </Button>
                      {form.open ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => void doing.run(() => intake.close(workspace, form.id), t`Closed`)}
                        >
                          <Trans>Close</Trans>
                        </Button>
                      ) : null}
                      <Button size="compact-sm" variant="default" onClick={() => setRenewing(form)}>
                        {form.open ? <Trans>New address…</Trans> : <Trans>Open again…</Trans>}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        c="var(--baton-danger)"
                        onClick={() => setRemoving(form)}
                      >
                        <Trans>Remove…</Trans>
                      </Button>
                    </span>
                  </div>
                  {form.address ? <CopyOnce text={form.address} /> : null}
                  {form.mail_address ? (
                    <div>
                      <p className={house.quiet}>
                        <Trans>A mail to this address becomes a card, too:</Trans>
                      </p>
                      <CopyOnce text={form.mail_address} />
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </ListedState>
      {open ? <IntakeDialog form={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
      {renewing ? (
        <ConfirmDialog
          opened
          title={t`A new address for “${renewing.name}”?`}
          confirmLabel={t`Make a new address`}
          onConfirm={() => doing.run(() => intake.renew(workspace, renewing.id))}
          onClose={() => setRenewing(null)}
        >
          <Trans>The address before opens nothing from now on.</Trans>
        </ConfirmDialog>
      ) : null}
      {removing ? (
        <ConfirmDialog
          opened
          title={t`Remove the form “${removing.name}”?`}
          confirmLabel={t`Remove`}
          danger
          onConfirm={() =>
            doing.run(async () => {
              await intake.remove(workspace, removing.id)
              return true
            })
          }
          onClose={() => setRemoving(null)}
        >
          <Trans>Its address opens nothing any more. The cards that came in by it stay.</Trans>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

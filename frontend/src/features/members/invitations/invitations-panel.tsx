import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { Dialog } from '#ui/dialog'
import { EmptyState } from '#ui/states/empty-state'
import { DateText } from '#ui/time/date-text'
import { invitations, type Schemas } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import { useNames, useWorkspaceSeen } from '../asking/workspace-query'
import { useDoing } from '../doing/use-doing'
import { CopyOnce } from '../look/copy-once'
import styles from '../look/house.module.css'
import { ListedState } from '../look/listed-state'
import { useJobFunctionWords, useRoles } from '../words/role-words'

export function InvitationsPanel() {
  const { t } = useLingui()
  const query = useListed('invitations', invitations.list)
  const [link, setLink] = useState<string | null>(null)
  return (
    <ListedState query={query}>
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <EmptyState icon={IconMail} title={t`Nobody is invited at the moment`}>
              <Trans>Whoever you invite stands here until they have come in.</Trans>
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {rows.map((row) => (
                <InvitationRow key={row.id} row={row} onLink={setLink} />
              ))}
            </ul>
          )}
          <Dialog opened={link !== null} onClose={() => setLink(null)} title={t`The invitation is ready`}>
            <p className={styles.about}>
              <Trans>
                No mail leaves this house yet, so hand over this link yourself. It is good for seven days.
              </Trans>
            </p>
            {link ? <CopyOnce text={link} /> : null}
          </Dialog>
        </>
      )}
    </ListedState>
  )
}

function InvitationRow({ row, onLink }: { row: Schemas['InvitationOut']; onLink: (link: string) => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const roles = useRoles()
  const functions = useJobFunctionWords()
  const doing = useDoing()
  const does = row.client === null ? functions[row.job_function] : names.client.get(row.client)
  const again = async () => {
    const sent = await doing.run(() => invitations.sendAgain(workspace, row.id), t`Sent again`)
    if (sent?.link) onLink(sent.link)
  }
  const revoke = () =>
    doing.run(async () => {
      await invitations.revoke(workspace, row.id)
      return true
    }, t`Revoked`)
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <span className={styles.name}>{row.name || row.email}</span>
        <span className={styles.quiet}>
          {[row.name ? row.email : '', roles[row.role], does].filter(Boolean).join(' · ')}
        </span>
        {row.expired ? (
          <span className={styles.badge} data-tone="warning">
            <Trans>expired</Trans>
          </span>
        ) : (
          <span className={styles.badge}>
            <Trans>
              good until <DateText at={row.expires_at} />
            </Trans>
          </span>
        )}
        {row.mailed_at ? null : (
          <span className={styles.badge} data-tone="warning">
            <Trans>no mail sent</Trans>
          </span>
        )}
      </div>
      <div className={styles.side}>
        <Button size="compact-sm" variant="default" loading={doing.busy} onClick={again}>
          <Trans>Send again</Trans>
        </Button>
        <Button size="compact-sm" variant="default" c="var(--baton-danger)" onClick={revoke}>
          <Trans>Revoke</Trans>
        </Button>
      </div>
    </li>
  )
}

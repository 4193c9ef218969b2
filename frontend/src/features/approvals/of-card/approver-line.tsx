import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { copy } from '#lib/clipboard'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { Avatar } from '#ui/people/avatar'
import { tellDone } from '#ui/toast'
import type { Approval, Approver } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { useApprovalDeeds } from '../asking/use-approvals'
import styles from './approvals.module.css'
import { CameBy, Said } from './said'
import { Ways } from './ways'

/** One who is asked: whether they looked, what they said, and for a contact of the client the way in. */
export function ApproverLine(props: { approver: Approver; round: Approval; reader: Reader }) {
  const { approver, round, reader } = props
  const { answer, pins } = approver
  const remarks = pins.length
  return (
    <li className={styles.person}>
      <Avatar id={approver.member ?? -(approver.contact ?? 0)} name={approver.name} size={22} decorative />
      <span className={styles.personWords}>
        <Said approver={approver} open={round.state === 'open'} />
        {answer?.entrance ? <CameBy entrance={answer.entrance} reader={reader} /> : null}
      </span>
      {!reader.isGuest && approver.contact !== null && round.state === 'open' && !answer ? (
        <WayIn approver={approver} />
      ) : null}
      {answer?.comment ? (
        <p className={styles.comment} dir="auto">
          {answer.comment}
        </p>
      ) : null}
      {remarks > 0 ? (
        <div className={styles.comment}>
          <span className={styles.quiet}>
            <Trans>Remarks pinned to a place: {remarks}</Trans>
          </span>
          <ol className={styles.remarks}>
            {pins.map((pin) => (
              <li key={pin.id} dir="auto">
                {pin.text}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {reader.isGuest ? null : <Ways links={approver.links} reader={reader} />}
    </li>
  )
}

/** The address to answer at without an account; revoking ends every one that they have. */
function WayIn({ approver }: { approver: Approver }) {
  const { t } = useLingui()
  const { verbs, run } = useApprovalDeeds()
  const [asking, setAsking] = useState(false)
  const { name } = approver
  const standing = approver.links.find(({ revoked, over }) => !revoked && !over)
  const make = async () => {
    const made = await run(() => verbs.makeLink(approver.id))
    if (made && (await copy(made.address))) tellDone(t`The link is copied; it lets ${approver.name} answer`)
  }
  return (
    <span className={styles.wayIn}>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void make()}>
        <Trans>Copy the client’s link</Trans>
      </Button>
      {standing ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
          <Trans>Revoke the link</Trans>
        </Button>
      ) : null}
      {standing ? (
        <ConfirmDialog
          opened={asking}
          title={t`Revoke the link of ${name}?`}
          confirmLabel={t`Revoke the link`}
          onConfirm={() => run(() => verbs.revokeLink(standing.id), t`The link opens nothing any more`)}
          onClose={() => setAsking(false)}
        >
          <Text size="sm">
            <Trans>
              Every link that they have to this question opens nothing from then on, the one in the mail too.
              You can make a new one.
            </Trans>
          </Text>
        </ConfirmDialog>
      ) : null}
    </span>
  )
}

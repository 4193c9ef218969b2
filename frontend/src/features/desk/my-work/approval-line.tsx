import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlarm } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { RelativeTime } from '#ui/time/relative-time'
import type { DeskApproval, DeskCard } from './desk-query'
import styles from './my-work.module.css'

/** An open question: what is to be approved, who asks or is waited for, by when. */
export function ApprovalLine(props: { approval: DeskApproval; card: DeskCard; mine: boolean }) {
  const { approval, card, mine } = props
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const { title, asked_by, waited_for, overdue, answer_by, waited_minutes } = approval
  const asker = asked_by === null ? '?' : (names.member.get(asked_by) ?? '?')
  const people = waited_for.join(', ')
  const hours = Math.floor((waited_minutes ?? 0) / 60)
  return (
    <div className={styles.beneath}>
      <div className={styles.said}>
        <span>{mine ? <Trans>From {people}</Trans> : <Trans>{asker} asks</Trans>}</span>
        <q className={styles.note}>{title}</q>
        {approval.wants_changes ? <span className={styles.stuck}>{t`changes asked for`}</span> : null}
        {answer_by ? (
          <span className={overdue ? styles.stuck : styles.quiet}>
            {overdue ? <IconAlarm size={14} aria-hidden /> : null}
            {overdue ? (
              <Trans>
                answer was due <RelativeTime at={answer_by} />
              </Trans>
            ) : (
              <Trans>
                answer due <RelativeTime at={answer_by} />
              </Trans>
            )}
          </span>
        ) : null}
        <span className={styles.quiet}>
          <Trans>
            asked <RelativeTime at={approval.asked_at} />
          </Trans>
          {hours > 0 ? (
            <>
              {' · '}
              <Plural value={hours} one="# working hour" other="# working hours" />
            </>
          ) : null}
        </span>
      </div>
      <div className={styles.answers}>
        <Button
          component={Link}
          to={`/w/${workspace}/c/${card.code}`}
          search={{ proof: approval.id } as never}
          size="compact-sm"
          variant={mine ? 'default' : 'filled'}
          aria-label={mine ? t`Look at “${title}”` : t`Look at “${title}” and answer`}
        >
          {mine ? <Trans>Look</Trans> : <Trans>Look and answer</Trans>}
        </Button>
      </div>
    </div>
  )
}

import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Markdown } from '#ui/markdown'
import { RelativeTime } from '#ui/time/relative-time'
import { useDeskDoing } from './desk-doing'
import type { DeskMention } from './desk-query'
import styles from './my-work.module.css'

/** The words in which I was named; gone from the desk once I have read them. */
export function MentionLine({ mention }: { mention: DeskMention }) {
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const doing = useDeskDoing()
  return (
    <div className={styles.beneath}>
      <div className={styles.said}>
        <span>{names.member.get(mention.by) ?? '?'}</span>
        <span className={styles.quiet}>
          <RelativeTime at={mention.created_at} />
        </span>
        <div className={styles.comment}>
          <Markdown>{mention.text}</Markdown>
        </div>
      </div>
      <div className={styles.answers}>
        <Button
          size="compact-sm"
          variant="default"
          loading={doing.busy}
          onClick={() => void doing.seen(mention.id)}
        >
          <Trans>Seen</Trans>
        </Button>
      </div>
    </div>
  )
}

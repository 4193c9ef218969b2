import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMailOpened, IconMailX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { RelativeTime } from '#ui/time/relative-time'
import type { Notice } from '../asking/inbox-api'
import styles from './inbox.module.css'

/** Something of the house itself, and where it is put right. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (notice: Notice) => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const verb = t`Mark as read`
  return (
    <li className={styles.row} data-unread={notice.unread || undefined}>
      <span className={styles.trouble}>
        <IconMailX size={17} stroke={1.6} aria-hidden />
      </span>
      <div className={styles.main}>
        <div className={styles.head}>
          <Link
            to={`/w/${workspace}/settings?tab=outgoing`}
            className={styles.title}
            data-inbox-row={`notice-${notice.id}`}
            onClick={() => notice.unread && onRead(notice)}
          >
            {notice.words}
          </Link>
        </div>
        <div className={styles.place}>
          <Trans>See why, and send them again</Trans>
        </div>
      </div>
      <div className={styles.side}>
        <RelativeTime at={notice.last_at} />
        {notice.unread ? (
          <Tooltip label={verb}>
            <ActionIcon
              variant="subtle"
              aria-label={`${verb}: ${notice.words}`}
              onClick={() => onRead(notice)}
            >
              <IconMailOpened size={17} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
    </li>
  )
}

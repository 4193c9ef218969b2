import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBeach, IconChartAreaLine, IconMailOpened, IconMailX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { RelativeTime } from '#ui/time/relative-time'
import type { Notice } from '../asking/inbox-api'
import styles from './inbox.module.css'

/** Something of the house itself or of a project, and where it is put right. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (notice: Notice) => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const verb = t`Mark as read`
  const about =
    notice.about === 'undelivered'
      ? {
          to: `/w/${workspace}/settings?tab=outgoing`,
          words: t`See why, and send them again`,
          icon: IconMailX,
        }
      : notice.about === 'skew'
        ? {
            to: `/w/${workspace}/profits/projects/${notice.project}`,
            words: t`See where the hours go`,
            icon: IconChartAreaLine,
          }
        : {
            to: `/w/${workspace}/members?tab=away`,
            words: notice.about === 'absence_asked' ? t`Look at them, and answer` : t`Look at it`,
            icon: IconBeach,
          }
  return (
    <li className={styles.row} data-unread={notice.unread || undefined}>
      <span className={styles.trouble}>
        <about.icon size={17} stroke={1.6} aria-hidden />
      </span>
      <div className={styles.main}>
        <div className={styles.head}>
          <Link
            to={about.to}
            className={styles.title}
            data-inbox-row={`notice-${notice.id}`}
            onClick={() => notice.unread && onRead(notice)}
          >
            {notice.words}
          </Link>
        </div>
        <div className={styles.place}>{about.words}</div>
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

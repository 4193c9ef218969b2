import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useLiveCount } from '../asking/use-count'
import styles from './bell.module.css'

const most = 99

/** The way to the inbox, with how many cards have something unread. */
export function Bell() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const unread = useLiveCount()
  const label =
    unread === 0
      ? t`Inbox, all read`
      : t`Inbox, ${plural(unread, { one: '# card with news', other: '# cards with news' })}`
  return (
    <Tooltip label={label}>
      <ActionIcon
        renderRoot={(props) => <Link to={`/w/${workspace}/inbox`} {...props} />}
        aria-label={label}
        size="md"
        className={styles.bell}
      >
        <IconBell size={19} stroke={1.6} aria-hidden />
        {unread > 0 ? (
          <span className={styles.count} aria-hidden>
            {unread > most ? `${most}+` : unread}
          </span>
        ) : null}
      </ActionIcon>
    </Tooltip>
  )
}

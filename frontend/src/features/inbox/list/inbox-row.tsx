import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconBell, IconMail, IconMailOpened } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { written } from '#lib/dates'
import { Avatar } from '#ui/people/avatar'
import { useZone } from '#ui/time/zone'
import type { Line, Told } from '../asking/inbox-api'
import { reasonWords, urgent } from '../asking/reason-words'
import styles from './inbox.module.css'
import { linesShown } from './lines-shown'

const shown = 4

/** One card: why I hear of it, what happened there, the latest first. */
export function InboxRow({ row, onMark }: { row: Told; onMark: (row: Told, read: boolean) => void }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const zone = useZone()
  const isUnread = row.unread > 0
  const doer = row.lines.find(({ by }) => by.length > 0)?.by[0]
  const { title } = row.card
  const verb = isUnread ? t`Mark as read` : t`Mark as unread`
  return (
    <li className={styles.row} data-unread={isUnread || undefined}>
      {doer ? (
        <Avatar id={doer.id} name={doer.name} size={30} decorative />
      ) : (
        <span className={styles.clock}>
          <IconBell size={17} stroke={1.6} aria-hidden />
        </span>
      )}
      <div className={styles.main}>
        <div className={styles.head}>
          <Link
            to={`/w/${workspace}/c/${row.card.code}`}
            className={styles.title}
            data-inbox-row={row.id}
            aria-label={isUnread ? t`${title}, unread` : title}
          >
            {title}
          </Link>
          <VisuallyHidden>, </VisuallyHidden>
          <span className={styles.reason} data-urgent={urgent.has(row.reason) || undefined}>
            {i18n._(reasonWords[row.reason])}
          </span>
        </div>
        <div className={styles.place}>
          #{row.card.number} · {row.card.board.name} · {row.card.column.name}
        </div>
        <ul className={styles.lines}>
          {linesShown(row, shown).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and the row is drawn whole.
            <LineOfRow key={at} line={line} />
          ))}
          {row.lines.length > shown ? (
            <li className={styles.quiet}>
              <Trans>and {row.lines.length - shown} more</Trans>
            </li>
          ) : null}
        </ul>
      </div>
      <div className={styles.side}>
        <time dateTime={row.last_at}>{written(row.last_at, 'time', i18n.locale, zone)}</time>
        <Tooltip label={verb}>
          <ActionIcon variant="subtle" aria-label={`${verb}: ${title}`} onClick={() => onMark(row, isUnread)}>
            {isUnread ? (
              <IconMailOpened size={17} stroke={1.6} aria-hidden />
            ) : (
              <IconMail size={17} stroke={1.6} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  )
}

function LineOfRow({ line }: { line: Line }) {
  const { i18n } = useLingui()
  const name = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(
    line.by.map((person) => person.name),
  )
  const { words } = line
  return (
    <li>
      {name ? (
        <Trans>
          <b>{name}</b> {words}
        </Trans>
      ) : (
        words
      )}
      {line.quote ? <q className={styles.quote}>{line.quote}</q> : null}
    </li>
  )
}

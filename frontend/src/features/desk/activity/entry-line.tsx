import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { written } from '#lib/dates'
import { Avatar } from '#ui/people/avatar'
import { useZone } from '#ui/time/zone'
import styles from './activity.module.css'
import type { FeedEntry } from './feed-query'
import { useFactWords } from './use-fact-words'

/** One entry: who, what, on which card, at what time. */
export function EntryLine({ entry, columns }: { entry: FeedEntry; columns: ReadonlyMap<number, string> }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const zone = useZone()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const say = useFactWords()
  const by = entry.by === null ? null : (names.member.get(entry.by) ?? null)
  // What nobody did came of itself: a deadline passed, enough had approved.
  const itself = entry.by === null && !entry.brought ? t`Baton` : t`Somebody`
  const name = entry.contact ?? by ?? (seen?.me.role === 'guest' ? t`The agency` : itself)
  const words = say(entry, {
    member: (id) => names.member.get(Number(id)) ?? '…',
    column: (id) => columns.get(Number(id)) ?? '…',
    contact: entry.contact,
  })
  const board = entry.board === null ? null : names.board.get(entry.board)
  return (
    <li className={styles.entry}>
      {entry.by !== null && by ? (
        <Avatar id={entry.by} name={by} size={24} decorative />
      ) : (
        <IconDots size={24} className={styles.nobody} aria-hidden />
      )}
      <div className={styles.words}>
        <span>
          <Trans>
            <b>{name}</b> {words}
          </Trans>
        </span>
        {entry.card ? (
          <Link to={`/w/${workspace}/c/${entry.card.number}`} className={styles.card}>
            {entry.card.title}
          </Link>
        ) : null}
      </div>
      <span className={styles.when}>
        {board ? <span className={styles.board}>{board}</span> : null}
        <time dateTime={entry.happened_at}>{written(entry.happened_at, 'time', i18n.locale, zone)}</time>
      </span>
    </li>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useWorkspace } from '#api/workspace'
import { Glyph } from '#features/boards/card-face/glyph'
import { glyphs } from '#features/boards/card-face/glyphs'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { written } from '#lib/dates'
import { Avatar } from '#ui/people/avatar'
import { StageMark } from '#ui/stage-mark'
import type { StageKind } from '#ui/theme/palette'
import type { Row } from '../asking/finding-api'
import { useNames } from '../filter/use-names'
import styles from './calendar.module.css'

export interface AgendaCardProps {
  row: Row
  isPast: boolean
  vocabulary: Vocabulary
  onOpen: (card: number) => void
  /** Another deadline, where that is possible. */
  onDeadline: ((row: Row) => void) | null
}

/** A card with room to say more: where it stands, whose client, who holds it. */
export function AgendaCard({ row, isPast, vocabulary, onOpen, onDeadline }: AgendaCardProps) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const names = useNames(vocabulary)
  const title = String(row.title)
  const holder = typeof row.responsible === 'number' ? vocabulary.members.get(row.responsible) : undefined
  const client = typeof row.client === 'number' ? vocabulary.clients.get(row.client)?.name : undefined
  const hour = row.deadline_has_time
    ? written(String(row.deadline), 'time', i18n.locale, vocabulary.zone)
    : ''
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(row.id)
  }
  return (
    <li className={styles.item} data-done={row.done ? true : undefined}>
      <a
        className={styles.itemLink}
        href={`/w/${workspace}/c/${row.number}`}
        data-due={row.id}
        onClick={open}
      >
        <span className={styles.itemTitle}>
          {row.class === 'expedite' ? (
            <span className={styles.expedite}>
              <Glyph of={glyphs.bolt} size={13} filled />
            </span>
          ) : null}
          {title}
        </span>
        <span className={styles.itemFoot}>
          {hour ? <b>{hour}</b> : null}
          {isPast && !row.done ? (
            <span className={styles.overdue}>
              <Trans>Overdue</Trans>
            </span>
          ) : null}
          <StageMark kind={(row.stage as StageKind) ?? 'queue'} size={10} />
          {typeof row.column === 'number' ? names.name('column', row.column) : null}
          {client ? <span>{client}</span> : null}
        </span>
      </a>
      {holder ? <Avatar id={holder.id} name={holder.name} size={24} /> : null}
      {onDeadline ? (
        <ActionIcon size={34} aria-label={t`Another deadline for “${title}”`} onClick={() => onDeadline(row)}>
          <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  )
}

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useLingui } from '@lingui/react/macro'
import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { Glyph } from '#features/boards/card-face/glyph'
import { glyphs } from '#features/boards/card-face/glyphs'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { written } from '#lib/dates'
import { Avatar } from '#ui/people/avatar'
import { StageMark } from '#ui/stage-mark'
import type { StageKind } from '#ui/theme/palette'
import type { Row } from '../asking/finding-api'
import styles from './calendar.module.css'

export interface DueCardProps {
  row: Row
  isPast: boolean
  isWide: boolean
  isStop: boolean
  isLifted: boolean
  vocabulary: Vocabulary
  mayChange: boolean
  onOpen: (card: number) => void
  onFocus: (card: number) => void
}

/** A card on its day: the stage it stands in, its class, whose it is, and whether it is late. */
export const DueCard = memo(function DueCard(props: DueCardProps) {
  const { row, isPast, isWide, isStop, isLifted, vocabulary, mayChange, onOpen, onFocus } = props
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const link = useRef<HTMLAnchorElement>(null)
  const [isCarried, setCarried] = useState(false)
  useEffect(() => {
    const element = link.current
    if (!element || !mayChange) return
    return draggable({
      element,
      getInitialData: () => ({ kind: 'due', row }),
      onDragStart: () => setCarried(true),
      onDrop: () => setCarried(false),
    })
  }, [row, mayChange])
  const holder = typeof row.responsible === 'number' ? vocabulary.members.get(row.responsible) : undefined
  const client = typeof row.client === 'number' ? vocabulary.clients.get(row.client)?.name : undefined
  const isOverdue = isPast && !row.done
  const hour = row.deadline_has_time
    ? written(String(row.deadline), 'time', i18n.locale, vocabulary.zone)
    : ''
  const title = String(row.title)
  const words = [
    title,
    hour,
    isOverdue ? t`overdue` : null,
    row.done ? t`finished` : null,
    row.class === 'expedite' ? t`Expedite` : row.class === 'fixed_date' ? t`Fixed date` : null,
    row.blocked ? t`blocked` : null,
    holder?.name,
    client,
  ].filter(Boolean)
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(row.id)
  }
  return (
    <li>
      <a
        ref={link}
        className={styles.due}
        href={`/w/${workspace}/c/${row.number}`}
        tabIndex={isStop ? 0 : -1}
        title={words.join(' · ')}
        aria-label={words.join(', ')}
        data-due={row.id}
        data-overdue={isOverdue || undefined}
        data-done={row.done ? true : undefined}
        data-wide={isWide || undefined}
        data-lifted={isLifted || isCarried || undefined}
        onFocus={() => onFocus(row.id)}
        onClick={open}
      >
        <StageMark kind={(row.stage as StageKind) ?? 'queue'} size={10} />
        {row.class === 'expedite' ? (
          <span className={styles.expedite}>
            <Glyph of={glyphs.bolt} size={12} filled />
          </span>
        ) : row.class === 'fixed_date' ? (
          <span className={styles.fixed}>
            <Glyph of={glyphs.calendarPin} size={12} />
          </span>
        ) : null}
        {hour ? <span className={styles.hour}>{hour}</span> : null}
        <span className={styles.dueTitle}>
          {title}
          {isWide && client ? <span className={styles.client}>{client}</span> : null}
        </span>
        {holder ? <Avatar id={holder.id} name={holder.name} size={17} decorative /> : null}
      </a>
    </li>
  )
})

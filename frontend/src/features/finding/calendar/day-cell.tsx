import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useEffect, useRef, useState } from 'react'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Day, dayWritten } from '#lib/days'
import type { Row } from '../asking/finding-api'
import type { SetDeadline } from '../schedule/use-deadline-change'
import styles from './calendar.module.css'
import { DueCard } from './due-card'

export interface DayCellProps {
  day: Day
  /** Those that fit, and how many there are in all. */
  cards: readonly Row[]
  count: number
  isQuiet: boolean
  isToday: boolean
  isPast: boolean
  isWide: boolean
  off: { off: boolean; name: string | null }
  vocabulary: Vocabulary
  /** The card on which Tab stops. */
  stop: number | null
  lifted: number | null
  isTarget: boolean
  mayChange: boolean
  onOpen: (card: number) => void
  onSet: SetDeadline
  onMore: (day: Day) => void
  onFocus: (card: number) => void
}

/** A day: its cards, and where others are let go. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { day, cards, count, isQuiet, isToday, off, stop, lifted, isTarget, mayChange, onSet } = props
  const { i18n } = useLingui()
  const cell = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(onSet)
  latest.current = onSet
  useEffect(() => {
    const element = cell.current
    if (!element || !mayChange) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'due',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        void latest.current(source.data.row as Row, day)
      },
    })
  }, [day, mayChange])
  const left = count - cards.length
  const first = day.endsWith('-01')
  return (
    <section
      ref={cell}
      className={styles.day}
      aria-label={dayWritten(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}
      data-day={day}
      data-quiet={isQuiet || undefined}
      data-today={isToday || undefined}
      data-off={off.off || undefined}
      data-over={isOver || isTarget || undefined}
    >
      <div className={styles.date}>
        <span className={styles.number}>
          {dayWritten(day, i18n.locale, first ? { day: 'numeric', month: 'short' } : { day: 'numeric' })}
        </span>
        {off.name ? (
          <span className={styles.holiday} title={off.name}>
            {off.name}
          </span>
        ) : null}
      </div>
      <ul className={styles.cards}>
        {cards.map((row) => (
          <DueCard
            key={row.id}
            row={row}
            isPast={props.isPast}
            isWide={props.isWide}
            isStop={row.id === stop}
            isLifted={row.id === lifted}
            vocabulary={props.vocabulary}
            mayChange={mayChange && !row.done}
            onOpen={props.onOpen}
            onFocus={props.onFocus}
          />
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className={styles.more} onClick={() => props.onMore(day)}>
          <Trans>+{left} more</Trans>
        </button>
      ) : null}
    </section>
  )
})

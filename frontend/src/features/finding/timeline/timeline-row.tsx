import { useLingui } from '@lingui/react/macro'
import { type MouseEvent, memo } from 'react'
import { Glyph } from '#features/boards/card-face/glyph'
import { glyphs } from '#features/boards/card-face/glyphs'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Day, dayNumber, dayOfNumber, dayWritten } from '#lib/days'
import { Avatar } from '#ui/people/avatar'
import { type StageKind, stageInk } from '#ui/theme/palette'
import type { Row } from '../asking/finding-api'
import type { SetDeadline } from '../schedule/use-deadline-change'
import type { Bar } from './bars'
import styles from './timeline.module.css'
import { useBarDragging } from './use-bar-dragging'

export interface TimelineRowProps {
  row: Row
  bar: Bar
  /** The first day of the axis, as a number, and how many there are. */
  begins: number
  days: number
  width: number
  start: number
  height: number
  today: Day
  vocabulary: Vocabulary
  dayOff: (day: Day) => { off: boolean; name: string | null }
  href: string
  isStop: boolean
  /** The day to which the keyboard has carried its deadline. */
  lifted: Day | null
  mayChange: boolean
  onOpen: (card: number) => void
  onSet: SetDeadline
  onFocus: (card: number) => void
}

/** One card: its name at the side, its bar on the axis; a hand takes the bar to another deadline. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { row, bar, begins, days, width, vocabulary, dayOff, isStop, mayChange, onOpen, onSet } = props
  const { t, i18n } = useLingui()
  const carried = useBarDragging({
    day: bar.due ?? bar.to,
    width,
    enabled: mayChange,
    onDrop: (day) => void onSet(row, dayOfNumber(day)),
  })
  const wished = carried.day ?? (props.lifted === null ? null : dayNumber(props.lifted))
  const say = (day: number) =>
    dayWritten(dayOfNumber(day), i18n.locale, { weekday: 'short', day: 'numeric', month: 'short' })
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(row.id)
  }
  const holder = typeof row.responsible === 'number' ? vocabulary.members.get(row.responsible) : undefined
  const [from, to] = [bar.from, wished === null ? bar.to : Math.max(bar.from, wished)]
  const [left, right] = [Math.max(0, from - begins), Math.min(days, to + 1 - begins)]
  const late = bar.lateFrom !== null && wished === null ? Math.max(0, bar.lateFrom - begins) : null
  const title = String(row.title)
  const ink = stageInk((row.stage as StageKind) ?? 'queue')
  const words = [
    title,
    bar.planned ? t`not begun` : t`from ${say(bar.from)}`,
    row.done ? t`finished ${say(bar.to)}` : null,
    bar.due === null ? t`no deadline` : t`deadline ${say(bar.due)}`,
    bar.lateFrom === null ? null : row.done ? t`finished late` : t`overdue`,
  ]
  const off = wished === null ? null : dayOff(dayOfNumber(wished))
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list.
    <div
      role="listitem"
      className={styles.row}
      style={{ transform: `translateY(${props.start}px)`, height: props.height }}
      data-card={row.id}
    >
      <div className={styles.name}>
        <a
          className={styles.link}
          href={props.href}
          tabIndex={isStop ? 0 : -1}
          data-row={row.id}
          aria-label={words.filter(Boolean).join(', ')}
          onFocus={() => props.onFocus(row.id)}
          onClick={open}
        >
          {row.class === 'expedite' ? (
            <span className={styles.expedite}>
              <Glyph of={glyphs.bolt} size={13} filled />
            </span>
          ) : null}
          {row.blocked ? (
            <span className={styles.blocked}>
              <Glyph of={glyphs.handStop} size={13} />
            </span>
          ) : null}
          <span className={styles.cut}>{title}</span>
        </a>
        {holder ? <Avatar id={holder.id} name={holder.name} size={20} /> : null}
      </div>
      {right > left ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: what the hand does, Space and arrows do on the name.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the name is opened by keys.
        <div
          className={styles.bar}
          data-planned={bar.planned || undefined}
          data-open={(bar.open && wished === null) || undefined}
          data-cut={from < begins || undefined}
          data-done={row.done ? true : undefined}
          data-carried={wished !== null || undefined}
          data-movable={mayChange || undefined}
          title={words.filter(Boolean).join(' · ')}
          style={
            { '--at': left, '--length': right - left, '--ink': ink.color, '--soft': ink.background } as never
          }
          onClick={(event) => !carried.wasCarried() && open(event)}
          {...carried.handlers}
        >
          {late !== null ? <span className={styles.late} style={{ '--at': late - left } as never} /> : null}
          {mayChange ? <span className={styles.end} /> : null}
        </div>
      ) : null}
      {bar.due !== null &&
      bar.due >= begins &&
      bar.due < begins + days &&
      (row.done || bar.lateFrom !== null) ? (
        <span className={styles.due} style={{ '--at': bar.due - begins } as never} aria-hidden />
      ) : null}
      {wished !== null ? (
        <span
          className={styles.wished}
          data-off={off?.off || undefined}
          style={{ '--at': wished - begins } as never}
        >
          {say(wished)}
          {off?.name ? ` · ${off.name}` : ''}
        </span>
      ) : null}
    </div>
  )
})

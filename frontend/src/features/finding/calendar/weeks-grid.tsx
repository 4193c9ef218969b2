import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Day, dayAt, dayWritten } from '#lib/days'
import { pressed } from '#ui/commands/key-press'
import type { Row } from '../asking/finding-api'
import { DeadlineDialog } from '../schedule/deadline-dialog'
import type { SetDeadline } from '../schedule/use-deadline-change'
import { useLifting } from '../schedule/use-lifting'
import styles from './calendar.module.css'
import { DayCell } from './day-cell'
import { DayDialog } from './day-dialog'
import { neighbour } from './days-of-cards'

export interface WeeksProps {
  weeks: readonly (readonly Day[])[]
  /** Days beside this month are quiet; null where a week is shown. */
  month: string | null
  days: ReadonlyMap<Day, readonly Row[]>
  today: Day
  vocabulary: Vocabulary
  dayOff: (day: Day) => { off: boolean; name: string | null }
  isOld: boolean
  onOpen: (card: number) => void
  onSet: SetDeadline
}

const heightOfCard = 24
const aroundCards = 50
const none: readonly Row[] = []
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Weeks below each other, as many cards on each day as fit. */
export function WeeksGrid(props: WeeksProps) {
  const { weeks, month, days, today, vocabulary, dayOff, isOld, onOpen, onSet } = props
  const { i18n } = useLingui()
  const grid = useRef<HTMLDivElement>(null)
  const [fitting, setFitting] = useState(4)
  const [opened, setOpened] = useState<Day | null>(null)
  const [asking, setAsking] = useState<Row | null>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const lifting = useLifting(onSet)
  const mayChange = !vocabulary.isGuest
  const rows = weeks.length
  useLayoutEffect(() => {
    const view = grid.current
    if (!view) return
    const measure = () =>
      setFitting(Math.max(1, Math.floor((view.clientHeight / rows - aroundCards) / heightOfCard)))
    const observer = new ResizeObserver(measure)
    observer.observe(view)
    measure()
    return () => observer.disconnect()
  }, [rows])

  const most = (cards: readonly Row[]) =>
    month === null || cards.length <= fitting + 1 ? cards.length : fitting
  const shown = weeks.flat().map((day) => {
    const cards = days.get(day) ?? none
    return { day, cards: cards.slice(0, most(cards)) }
  })
  const flat = shown.flatMap(({ cards }) => cards)
  const stop = flat.some(({ id }) => id === current) ? current : flat[0]?.id
  const focus = (card: number) => {
    setCurrent(card)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-due="${card}"]`)?.focus())
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const card = Number((event.target as HTMLElement).dataset.due)
    const row = flat.find(({ id }) => id === card)
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    if (lifting.lifted && lifting.press(event, steps)) return
    const key = pressed(event.nativeEvent)
    const next = neighbour(shown, card, key)
    if (next !== null) {
      event.preventDefault()
      focus(next)
    } else if (key === ' ' && mayChange && !row.done) {
      event.preventDefault()
      lifting.lift(row, dayAt(String(row.deadline), vocabulary.zone))
    } else if (key === 'd' && mayChange && !row.done) {
      event.preventDefault()
      setAsking(row)
    }
  }
  const weekdays = weeks[0] ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cards inside.
    <div className={styles.month} aria-busy={isOld} onKeyDown={walk}>
      <div className={styles.weekdays} aria-hidden>
        {weekdays.map((day) => (
          <span key={day}>{dayWritten(day, i18n.locale, { weekday: 'short' })}</span>
        ))}
      </div>
      <div
        ref={grid}
        className={styles.grid}
        data-week={month === null || undefined}
        style={{ '--weeks': rows } as never}
      >
        {shown.map(({ day, cards }) => (
          <DayCell
            key={day}
            day={day}
            cards={cards}
            count={days.get(day)?.length ?? 0}
            isQuiet={month !== null && !day.startsWith(month)}
            isToday={day === today}
            isPast={day < today}
            isWide={month === null}
            off={dayOff(day)}
            vocabulary={vocabulary}
            stop={stop ?? null}
            lifted={lifting.lifted?.row.id ?? null}
            isTarget={lifting.lifted?.day === day}
            mayChange={mayChange}
            onOpen={onOpen}
            onSet={onSet}
            onMore={setOpened}
            onFocus={setCurrent}
          />
        ))}
      </div>
      {opened ? (
        <DayDialog
          day={opened}
          cards={days.get(opened) ?? none}
          today={today}
          vocabulary={vocabulary}
          mayChange={mayChange}
          onOpen={(card) => {
            setOpened(null)
            onOpen(card)
          }}
          onDeadline={setAsking}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {asking ? (
        <DeadlineDialog
          row={asking}
          zone={vocabulary.zone}
          onSet={onSet}
          onClose={() => {
            setAsking(null)
            focus(asking.id)
          }}
        />
      ) : null}
    </div>
  )
}

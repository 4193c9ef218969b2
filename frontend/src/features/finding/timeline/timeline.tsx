import { useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Day, dayNumber, dayOfNumber } from '#lib/days'
import { pressed } from '#ui/commands/key-press'
import type { Row } from '../asking/finding-api'
import type { Names } from '../filter/use-names'
import { useGroupNames } from '../list/use-group-names'
import { DeadlineDialog } from '../schedule/deadline-dialog'
import type { SetDeadline } from '../schedule/use-deadline-change'
import { useLifting } from '../schedule/use-lifting'
import { Axis } from './axis'
import { scales, type Zoom } from './bars'
import { GroupLine } from './group-line'
import type { TimelineLine } from './rows'
import styles from './timeline.module.css'
import { TimelineRow } from './timeline-row'

export interface TimelineProps {
  lines: readonly TimelineLine[]
  zoom: Zoom
  first: Day
  last: Day
  around: Day
  today: Day
  group: string
  vocabulary: Vocabulary
  names: Names
  dayOff: (day: Day) => { off: boolean; name: string | null }
  onFold: (key: string) => void
  onOpen: (card: number) => void
  onSet: SetDeadline
}

/** The bars below each other, only those in view drawn; the axis stays above, the names stay beside them. */
export function Timeline(props: TimelineProps) {
  const { lines, zoom, first, last, around, today, group, vocabulary, names, dayOff, onFold, onOpen } = props
  const { t } = useLingui()
  const workspace = useWorkspace()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const scroller = useRef<HTMLDivElement>(null)
  const groupName = useGroupNames(names)
  const { width } = scales[zoom]
  const [begins, days] = [dayNumber(first), dayNumber(last) - dayNumber(first) + 1]
  const height = isPhone ? 46 : 34
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? 32 : height),
    overscan: 6,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height, the same lines.
  useEffect(() => virtual.measure(), [isPhone, lines])
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one looks is put right for other days only.
  useLayoutEffect(() => {
    const view = scroller.current
    if (view)
      view.scrollLeft = (dayNumber(around) - begins) * width - (view.clientWidth - nameWidth(view)) / 3
  }, [around, zoom])

  const mayChange = !vocabulary.isGuest
  const [current, setCurrent] = useState<number | null>(null)
  const [asking, setAsking] = useState<Row | null>(null)
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []))
  const lifting = useLifting(props.onSet)
  const focus = useCallback((card: number) => {
    setCurrent(card)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${card}"]`)?.focus({ preventScroll: true }),
    )
  }, [])
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const card = Number((event.target as HTMLElement).dataset.row)
    const line = lines.find((each) => each.kind === 'row' && each.row.id === card)
    if (!card || line?.kind !== 'row' || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }
    const key = pressed(event.nativeEvent)
    const by = { arrowdown: 1, arrowup: -1, j: 1, k: -1 }[key]
    if (lifting.lifted && lifting.press(event, steps)) return
    if (by) {
      const next = rows[rows.indexOf(card) + by]
      if (next === undefined) return
      event.preventDefault()
      virtual.scrollToIndex(lines.findIndex((each) => each.kind === 'row' && each.row.id === next))
      focus(next)
    } else if (key === ' ' && mayChange && !line.row.done) {
      event.preventDefault()
      lifting.lift(line.row, dayOfNumber(line.bar.due ?? line.bar.to))
    } else if (key === 'd' && mayChange && !line.row.done) {
      event.preventDefault()
      setAsking(line.row)
    }
  }
  const drawn = virtual.getVirtualItems()
  const shown = drawn.flatMap(({ index }) => {
    const line = lines[index]
    return line?.kind === 'row' ? [line.row.id] : []
  })
  const stop = current !== null && shown.includes(current) ? current : shown[0]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cards inside.
    <div
      ref={scroller}
      className={styles.scroller}
      data-scroller
      data-phone={isPhone || undefined}
      onKeyDown={walk}
      style={{ '--day': `${width}px`, '--days': days } as never}
    >
      <div className={styles.canvas}>
        <Axis first={first} days={days} zoom={zoom} today={today} dayOff={dayOff} />
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are drawn where they stand. */}
        <div
          role="list"
          className={styles.rows}
          style={{ height: virtual.getTotalSize() }}
          aria-label={t`Cards by time`}
        >
          {drawn.map(({ index, start, size }) => {
            const line = lines[index]
            if (!line) return null
            return line.kind === 'group' ? (
              <GroupLine
                key={`group ${line.key}`}
                name={groupName(group, line.key)}
                count={line.count}
                folded={line.folded}
                start={start}
                height={size}
                onFold={() => onFold(String(line.key))}
              />
            ) : (
              <TimelineRow
                key={line.row.id}
                row={line.row}
                bar={line.bar}
                begins={begins}
                days={days}
                width={width}
                start={start}
                height={size}
                today={today}
                vocabulary={vocabulary}
                dayOff={dayOff}
                href={`/w/${workspace}/c/${line.row.number}`}
                isStop={line.row.id === stop}
                lifted={lifting.lifted?.row.id === line.row.id ? lifting.lifted.day : null}
                mayChange={mayChange && !line.row.done}
                onOpen={onOpen}
                onSet={props.onSet}
                onFocus={setCurrent}
              />
            )
          })}
        </div>
      </div>
      {asking ? (
        <DeadlineDialog
          row={asking}
          zone={vocabulary.zone}
          onSet={props.onSet}
          onClose={() => {
            setAsking(null)
            focus(asking.id)
          }}
        />
      ) : null}
    </div>
  )
}

function nameWidth(view: HTMLElement): number {
  return view.querySelector<HTMLElement>('[data-corner]')?.offsetWidth ?? 0
}

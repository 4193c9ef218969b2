import { useLingui } from '@lingui/react/macro'
import { IconTimeline } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { isRefusal } from '#features/boards/doing/refused-words'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { addDays, dayAt, dayWritten, isDay } from '#lib/days'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { useNow } from '#ui/time/clock'
import { useFindingSearch } from '../asking/use-finding-search'
import { useNames } from '../filter/use-names'
import { useFolded } from '../list/use-folded'
import styles from '../schedule/schedule.module.css'
import { ScheduleBar } from '../schedule/schedule-bar'
import { ScheduleFoot } from '../schedule/schedule-foot'
import { SchedulePage } from '../schedule/schedule-page'
import { useDaysOff } from '../schedule/use-days-off'
import { useDeadlineChange } from '../schedule/use-deadline-change'
import { useSchedule } from '../schedule/use-schedule'
import { type Bar, barOf, scales, zoomOf } from './bars'
import { timelineLines } from './rows'
import { Timeline } from './timeline'

/** Cards as bars from the start of work to the deadline or the finish, over a calendar. */
export default function TimelinePage() {
  const { t } = useLingui()
  return (
    <SchedulePage kind="timeline" title={t`Timeline`} grouped>
      {(vocabulary) => <Days vocabulary={vocabulary} />}
    </SchedulePage>
  )
}

function Days({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t, i18n } = useLingui()
  const [search, change] = useFindingSearch()
  const { zone } = vocabulary
  const { filter, group } = search
  const zoom = zoomOf(search.zoom)
  const scale = scales[zoom]
  const today = dayAt(useNow(), zone)
  const around = isDay(search.day) ? search.day : today
  const [first, last] = [addDays(around, -scale.before), addDays(around, scale.after)]
  const wish = useMemo(
    () => ({ filter, group, shape: 'timeline' as const, first, last }),
    [filter, group, first, last],
  )
  const { schedule, error, refetch, isOld, draw, askAbout } = useSchedule(wish)
  const dayOff = useDaysOff(first, last)
  const setDeadline = useDeadlineChange(zone, draw, askAbout)
  const open = useCallback((card: number) => change({ card }), [change])
  const names = useNames(vocabulary)
  const [folded, toggle] = useFolded(group)
  const bars = useMemo(
    () =>
      (schedule?.rows ?? []).flatMap((row): { row: typeof row; bar: Bar }[] => {
        const bar = barOf(row, today, zone)
        return bar ? [{ row, bar }] : []
      }),
    [schedule?.rows, today, zone],
  )
  const groups = schedule?.groups
  const lines = useMemo(() => timelineLines(bars, group, groups ?? [], folded), [bars, group, groups, folded])
  const say = (day: string) => dayWritten(day, i18n.locale, { month: 'long', year: 'numeric' })
  const step = Math.round((scale.before + scale.after) / 2)
  return (
    <>
      <ScheduleBar
        zoom={zoom}
        zooms={[
          { value: 'day', label: t`Day` },
          { value: 'week', label: t`Week` },
          { value: 'month', label: t`Month` },
        ]}
        title={`${say(first)} – ${say(last)}`}
        isToday={around === today}
        onZoom={(next) => change({ zoom: next })}
        onStep={(by) => change({ day: addDays(around, by * step) })}
        onToday={() => change({ day: '' })}
      />
      {isRefusal(error, 'FilterNotUnderstood') && !schedule ? null : error && !schedule ? (
        <ErrorState reason={error.message} onRetry={() => void refetch()} />
      ) : !schedule ? (
        <LoadingState rows={12} />
      ) : (
        <>
          {lines.length === 0 ? (
            <EmptyState icon={IconTimeline} title={t`No card in these days`}>
              {t`Go earlier or later, or take a condition away.`}
            </EmptyState>
          ) : (
            <div className={styles.answer} aria-busy={isOld}>
              <Timeline
                lines={lines}
                zoom={zoom}
                first={first}
                last={last}
                around={around}
                today={today}
                group={group}
                vocabulary={vocabulary}
                names={names}
                dayOff={dayOff}
                onFold={toggle}
                onOpen={open}
                onSet={setDeadline}
              />
            </div>
          )}
          <ScheduleFoot schedule={schedule} shown={bars.length} filter={filter} />
        </>
      )}
    </>
  )
}

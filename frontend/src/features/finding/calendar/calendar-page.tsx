import { useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo } from 'react'
import { isRefusal } from '#features/boards/doing/refused-words'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { addDays, addMonths, type Day, dayAt, dayWritten, isDay, weekOf, weeksOfMonth } from '#lib/days'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { useNow } from '#ui/time/clock'
import { useFindingSearch } from '../asking/use-finding-search'
import { ScheduleBar } from '../schedule/schedule-bar'
import { ScheduleFoot } from '../schedule/schedule-foot'
import { SchedulePage } from '../schedule/schedule-page'
import { useDaysOff } from '../schedule/use-days-off'
import { useDeadlineChange } from '../schedule/use-deadline-change'
import { useSchedule } from '../schedule/use-schedule'
import { Agenda } from './agenda'
import { daysOfCards } from './days-of-cards'
import { WeeksGrid } from './weeks-grid'

/** Cards on the days of their deadlines, a month or a week at a time; on a phone one day below the other. */
export default function CalendarPage() {
  const { t } = useLingui()
  return (
    <SchedulePage kind="calendar" title={t`Calendar`}>
      {(vocabulary) => <Days vocabulary={vocabulary} />}
    </SchedulePage>
  )
}

function Days({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t, i18n } = useLingui()
  const [search, change] = useFindingSearch()
  const { zone } = vocabulary
  const { filter } = search
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const today = dayAt(useNow(), zone)
  const around = isDay(search.day) ? search.day : today
  const isWeek = search.zoom === 'week'
  const weeks = useMemo(() => (isWeek ? [weekOf(around)] : weeksOfMonth(around)), [isWeek, around])
  const [first, last] = [weeks[0]?.[0] ?? around, weeks.at(-1)?.[6] ?? around]
  const wish = useMemo(
    () => ({ filter, group: '', shape: 'calendar' as const, first, last }),
    [filter, first, last],
  )
  const { schedule, error, refetch, isOld, draw, askAbout } = useSchedule(wish)
  const dayOff = useDaysOff(first, last)
  const setDeadline = useDeadlineChange(zone, draw, askAbout)
  const days = useMemo(() => daysOfCards(schedule?.rows ?? [], zone), [schedule?.rows, zone])
  const open = useCallback((card: number) => change({ card }), [change])
  const step = (by: -1 | 1): Day => (isWeek ? addDays(around, by * 7) : addMonths(around, by))
  const shared = { days, today, vocabulary, dayOff, onOpen: open, onSet: setDeadline }
  const month = dayWritten(around, i18n.locale, { month: 'long', year: 'numeric' })
  const short = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const week = `${dayWritten(first, i18n.locale, short)} – ${dayWritten(last, i18n.locale, short)}`
  const isNow = isWeek ? weekOf(today)[0] === first : today.slice(0, 7) === around.slice(0, 7)
  return (
    <>
      <ScheduleBar
        zoom={isWeek ? 'week' : 'month'}
        zooms={[
          { value: 'week', label: t`Week` },
          { value: 'month', label: t`Month` },
        ]}
        title={isWeek ? week : month}
        isToday={isNow}
        onZoom={(zoom) => change({ zoom })}
        onStep={(by) => change({ day: step(by) })}
        onToday={() => change({ day: '' })}
      />
      {isRefusal(error, 'FilterNotUnderstood') && !schedule ? null : error && !schedule ? (
        <ErrorState reason={error.message} onRetry={() => void refetch()} />
      ) : !schedule ? (
        <LoadingState rows={12} />
      ) : (
        <>
          {isPhone ? (
            <Agenda weeks={weeks} month={isWeek ? null : around.slice(0, 7)} isOld={isOld} {...shared} />
          ) : (
            <WeeksGrid weeks={weeks} month={isWeek ? null : around.slice(0, 7)} isOld={isOld} {...shared} />
          )}
          <ScheduleFoot schedule={schedule} shown={schedule.rows.length} filter={filter} />
        </>
      )}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { DateText } from '#ui/time/date-text'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'
import { weekAsText } from './week-text'

/** The weeks that were and those that come; one to come can be taken back. */
export function WeeksAround({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { i18n } = useLingui()
  const { weeks, may_edit } = calendar
  if (weeks.length < 2) return null
  const now = weeks.findIndex(({ is_now }) => is_now)
  const { format } = new Intl.DateTimeFormat(i18n.locale, { weekday: 'short', timeZone: 'UTC' })
  const names = [1, 2, 3, 4, 5, 6, 7].map((day) => format(new Date(Date.UTC(2024, 0, day))))
  return (
    <ul className={house.list} style={{ maxWidth: 720 }}>
      {weeks.map(({ from_day, week }, at) => {
        const before = weeks[at - 1]
        return (
          <li
            key={from_day}
            className={house.row}
            aria-current={at === now || undefined}
            {...(at < now ? { 'data-quiet': true } : {})}
          >
            <span className={house.main}>
              <span>{from_day ? <From day={from_day} /> : <Trans>Since ever</Trans>}</span>{' '}
              <span className="tabular">{weekAsText(week, names) || <Trans>Nobody works</Trans>}</span>
            </span>
            {may_edit && at > now && from_day && before ? (
              <TakeBack calendar={calendar.id} day={from_day} week={before.week} />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

export function From({ day }: { day: string }) {
  return (
    <Trans>
      From <DateText at={day} />
    </Trans>
  )
}

interface TakeBackProps {
  calendar: number
  day: string
  week: Schemas['WeekOut']['week']
}

function TakeBack({ calendar, day, week }: TakeBackProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={doing.busy}
      onClick={() => void doing.run(() => calendars.week(workspace, calendar, week, day), t`Saved`)}
    >
      <Trans>Take this week back</Trans>
    </Button>
  )
}

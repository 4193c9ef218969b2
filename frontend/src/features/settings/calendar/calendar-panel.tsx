import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useListed } from '#features/members/asking/use-listed'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { calendars } from './calendar-api'
import { ChoosingCalendar } from './choosing-calendar'
import { FollowersPart } from './followers-part'
import { HolidaysPart } from './holidays-part'
import { PlacePart } from './place-part'
import { WeekPart } from './week-part'

/** When we work: ages, overdue offers and norms count these hours only. */
export function CalendarPanel() {
  const { t } = useLingui()
  const query = useListed('calendars', calendars.list)
  const [open, setOpen] = useState<number | null>(null)
  return (
    <ListedState query={query}>
      {(rows) => {
        const calendar = rows.find(({ id }) => id === open) ?? rows[0]
        if (!calendar) return <EmptyState icon={IconCalendar} title={t`No calendar yet`} />
        return (
          <div className={house.stack} style={{ maxWidth: 720, gap: 28 }} key={calendar.id}>
            <p className={house.about} style={{ margin: 0 }}>
              <Trans>
                Ages of cards, norms and the time to answer an offer count these working hours only.
              </Trans>
            </p>
            <ChoosingCalendar rows={rows} calendar={calendar} onOpen={setOpen} />
            <PlacePart calendar={calendar} />
            <WeekPart calendar={calendar} />
            <HolidaysPart calendar={calendar} />
            <FollowersPart calendar={calendar} />
          </div>
        )
      }}
    </ListedState>
  )
}

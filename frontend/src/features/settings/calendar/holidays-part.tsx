import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'
import { dayAsText } from './week-text'

const struck = { textDecoration: 'line-through' }

/** The special days of a year: given by the country, added by hand, struck out. */
export function HolidaysPart({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [year, setYear] = useState(new Date().getFullYear())
  const query = useListed(`holidays-${calendar.id}-${year}`, (slug, signal) =>
    calendars.holidays(slug, calendar.id, year, signal),
  )
  const may = calendar.may_edit
  const turn = (row: Schemas['HolidayOut']) =>
    void doing.run(async () => {
      await (row.is_observed ? calendars.strike(workspace, row.id) : calendars.observe(workspace, row.id))
      return true
    })
  return (
    <section>
      <h2 className={house.heading} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
        <Trans>Holidays</Trans>
        <ActionIcon aria-label={t`The year before`} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span className="tabular">{year}</span>
        <ActionIcon aria-label={t`The year after`} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </h2>
      {may && calendar.country && query.data?.length === 0 ? (
        <Button
          variant="default"
          loading={doing.busy}
          onClick={() =>
            void doing.run(() => calendars.seed(workspace, calendar.id, year), t`Holidays are entered`)
          }
        >
          <Trans>Enter the public holidays of {year}</Trans>
        </Button>
      ) : null}
      <ul className={house.list}>
        {query.data?.map((row) => (
          <li
            key={row.id}
            className={`${house.row} ${house.wraps}`}
            {...(row.is_observed ? {} : { 'data-quiet': true })}
          >
            <span className={house.main}>
              <span className={house.quiet} style={{ minWidth: 110 }}>
                <DateText at={row.date} as="day-of-week" />
              </span>
              <span style={{ flex: '1 1 0', minWidth: 0, ...(row.is_observed ? {} : struck) }}>
                {row.name}
              </span>
              {row.hours.length > 0 ? <span className={house.badge}>{dayAsText(row.hours)}</span> : null}
            </span>
            {may ? (
              <Button size="compact-sm" variant="default" onClick={() => turn(row)}>
                {row.is_observed ? <Trans>We work on it</Trans> : <Trans>A day off after all</Trans>}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? <NewHoliday calendar={calendar.id} year={year} /> : null}
    </section>
  )
}

function NewHoliday({ calendar, year }: { calendar: number; year: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['date', 'name'])
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!date || !name.trim()) return
    if (await doing.run(() => calendars.add(workspace, calendar, { date, name, hours: [] }), t`Saved`))
      setName('')
  }
  return (
    <form onSubmit={add} className={house.bar} style={{ marginTop: 12, alignItems: 'flex-start' }}>
      <TextInput
        aria-label={t`Name of the day off`}
        placeholder={t`Another day off, such as the summer outing`}
        value={name}
        maxLength={200}
        error={doing.words.name ?? doing.words['']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField
        aria-label={t`Day`}
        placeholder={t`Day`}
        min={`${year}-01-01`}
        value={date}
        error={doing.words.date}
        onKeep={setDate}
      />
      <Button type="submit" variant="default" disabled={!date || !name.trim()} loading={doing.busy}>
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}

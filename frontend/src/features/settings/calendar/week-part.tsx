import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { dayAt } from '#lib/days'
import { useZone } from '#ui/time/zone'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'
import { FromDay } from './from-day'
import { dayAsText, textAsDay } from './week-text'
import { WeeksAround } from './weeks-around'

/** The hours of a usual week, day by day as text. */
export function WeekPart({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['', 'from_day'])
  const [texts, setTexts] = useState(calendar.week.map(dayAsText))
  const [from, setFrom] = useState<string | null>(dayAt(new Date(), useZone()))
  const days = texts.map(textAsDay)
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  const nameOf = (at: number) => weekday.format(new Date(Date.UTC(2024, 0, at + 1)))
  const changed = texts.some((text, at) => text !== dayAsText(calendar.week[at] ?? []))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const week = days.flatMap((day) => (day ? [day] : []))
    if (week.length !== 7) return
    void doing
      .run(() => calendars.week(workspace, calendar.id, week, from), t`Saved`)
      .then((saved) => saved && setTexts(saved.week.map(dayAsText)))
  }
  return (
    <form onSubmit={save}>
      <h2 className={house.heading}>
        <Trans>Working week</Trans>
      </h2>
      <div className={house.stack} style={{ gap: 8, maxWidth: 460 }}>
        {texts.map((text, at) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven places and never another order.
            key={at}
            styles={{ root: { display: 'grid', gridTemplateColumns: '130px 1fr', alignItems: 'center' } }}
            label={nameOf(at)}
            placeholder={t`Day off`}
            disabled={!calendar.may_edit}
            value={text}
            error={days[at] === null ? t`Write hours like 09:00–13:00, 14:00–18:00` : undefined}
            onChange={({ currentTarget: { value } }) =>
              setTexts((was) => was.map((old, place) => (place === at ? value : old)))
            }
          />
        ))}
        {doing.words[''] ? <p role="alert">{doing.words['']}</p> : null}
        {changed ? (
          <div className={house.stack} style={{ gap: 12 }}>
            <FromDay value={from} error={doing.words.from_day} onChange={setFrom} />
            <Button
              style={{ alignSelf: 'start' }}
              type="submit"
              loading={doing.busy}
              disabled={days.includes(null)}
            >
              <Trans>Save the week</Trans>
            </Button>
          </div>
        ) : null}
      </div>
      <WeeksAround calendar={calendar} />
    </form>
  )
}

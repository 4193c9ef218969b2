import { useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { addDays, type Day, daysBetween, dayWritten, firstOfMonth, weekdayOf } from '#lib/days'
import type { Zoom } from './bars'
import styles from './timeline.module.css'

export interface AxisProps {
  first: Day
  days: number
  zoom: Zoom
  today: Day
  dayOff: (day: Day) => { off: boolean; name: string | null }
}

/** Months above, days, weeks or months below them; what is not worked is shaded all the way down. */
export const Axis = memo(function Axis({ first, days, zoom, today, dayOff }: AxisProps) {
  const { t, i18n } = useLingui()
  const all = Array.from({ length: days }, (_, at) => addDays(first, at))
  const upper = spans(all, (day) => (zoom === 'month' ? day.slice(0, 4) : firstOfMonth(day)))
  const lower =
    zoom === 'day'
      ? all.map((day, at) => ({ day, at, length: 1 }))
      : zoom === 'week'
        ? spans(all, (day) => addDays(day, -weekdayOf(day)))
        : spans(all, firstOfMonth)
  const above = (day: Day) =>
    zoom === 'month' ? day.slice(0, 4) : dayWritten(day, i18n.locale, { month: 'long', year: 'numeric' })
  const below = (day: Day) =>
    zoom === 'month'
      ? dayWritten(day, i18n.locale, { month: 'short' })
      : dayWritten(day, i18n.locale, { day: 'numeric' })
  const now = daysBetween(first, today)
  return (
    <>
      <div className={styles.head} aria-hidden>
        <div className={styles.corner} data-corner />
        <div className={styles.axis}>
          {upper.map(({ day, at, length }) => (
            <div key={day} className={styles.above} style={{ '--at': at, '--length': length } as never}>
              <span>{above(day)}</span>
            </div>
          ))}
          {lower.map(({ day, at, length }) => (
            <div
              key={day}
              className={styles.below}
              data-zoom={zoom}
              data-off={(zoom === 'day' && dayOff(day).off) || undefined}
              data-today={(zoom === 'day' && at === now) || undefined}
              title={dayOff(day).name ?? undefined}
              style={{ '--at': at, '--length': length } as never}
            >
              {zoom === 'day' ? <small>{dayWritten(day, i18n.locale, { weekday: 'narrow' })}</small> : null}
              {below(day)}
            </div>
          ))}
        </div>
      </div>
      <div className={styles.ground} aria-hidden>
        {spans(all, (day) => String(dayOff(day).off))
          .filter(({ day }) => dayOff(day).off)
          .map(({ day, at, length }) => (
            <div key={day} className={styles.off} style={{ '--at': at, '--length': length } as never} />
          ))}
        {zoom === 'month'
          ? null
          : all.map((day, at) => <Holiday key={day} at={at} name={dayOff(day).name} />)}
        {now >= 0 && now < days ? (
          <div className={styles.today} style={{ '--at': now } as never} title={t`Today`} />
        ) : null}
      </div>
    </>
  )
})

function Holiday({ at, name }: { at: number; name: string | null }) {
  if (!name) return null
  return <div className={styles.holiday} style={{ '--at': at } as never} title={name} />
}

/** Days that follow each other and have something in common, as stretches. */
function spans(days: readonly Day[], of: (day: Day) => string): { day: Day; at: number; length: number }[] {
  const found: { day: Day; at: number; length: number; key: string }[] = []
  days.forEach((day, at) => {
    const key = of(day)
    const last = found.at(-1)
    if (last?.key === key) last.length += 1
    else found.push({ day, at, length: 1, key })
  })
  return found
}

import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Day, dayWritten } from '#lib/days'
import styles from './day-strip.module.css'

export interface DayStripProps {
  days: readonly Day[]
  chosen: Day
  onChoose: (day: Day) => void
  /** Under the number of a day. */
  under?: (day: Day) => ReactNode
}

/** Days side by side, one of them chosen: what a phone shows of a week. */
export function DayStrip({ days, chosen, onChoose, under }: DayStripProps) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className={styles.strip} aria-label={t`Day`}>
      {days.map((day) => (
        <button key={day} type="button" aria-pressed={day === chosen} onClick={() => onChoose(day)}>
          <span>{dayWritten(day, i18n.locale, { weekday: 'short' })}</span>
          <b>{dayWritten(day, i18n.locale, { day: 'numeric' })}</b>
          {under ? <span>{under(day)}</span> : null}
        </button>
      ))}
    </fieldset>
  )
}

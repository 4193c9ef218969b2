import { useLingui } from '@lingui/react/macro'
import { dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import type { SheetDay } from '../asking/time-api'
import { type GridRow, minutesOn } from './grid-rows'
import styles from './week.module.css'

export interface DayStripProps {
  days: readonly SheetDay[]
  rows: readonly GridRow[]
  chosen: string
  onChoose: (day: string) => void
}

/** The days of the week side by side, each with its hours; one is being written on. */
export function DayStrip({ days, rows, chosen, onChoose }: DayStripProps) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className={styles.strip} aria-label={t`Day`}>
      {days.map(({ day }) => (
        <button key={day} type="button" aria-pressed={day === chosen} onClick={() => onChoose(day)}>
          <span>{dayWritten(day, i18n.locale, { weekday: 'short' })}</span>
          <b>{dayWritten(day, i18n.locale, { day: 'numeric' })}</b>
          <span>{clockOf(minutesOn(rows, day))}</span>
        </button>
      ))}
    </fieldset>
  )
}

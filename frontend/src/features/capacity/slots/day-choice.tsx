import { useLingui } from '@lingui/react/macro'
import { dayWritten } from '#lib/days'
import styles from './slots.module.css'

export interface DayChoiceProps {
  days: readonly string[]
  chosen: string
  onChoose: (day: string) => void
}

/** On a phone one day is shown; which one. */
export function DayChoice({ days, chosen, onChoose }: DayChoiceProps) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className={styles.strip} aria-label={t`Day`}>
      {days.map((day) => (
        <button key={day} type="button" aria-pressed={day === chosen} onClick={() => onChoose(day)}>
          <span>{dayWritten(day, i18n.locale, { weekday: 'short' })}</span>
          <b>{dayWritten(day, i18n.locale, { day: 'numeric' })}</b>
        </button>
      ))}
    </fieldset>
  )
}

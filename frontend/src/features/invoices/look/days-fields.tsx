import { useLingui } from '@lingui/react/macro'
import type { Day } from '#lib/days'
import { DateField } from '#ui/time/date-field'
import styles from './invoices.module.css'

export interface Days {
  first_day: Day
  last_day: Day
}

/** The days of a draft or an export, both included. */
export function DaysFields({ days, onKeep }: { days: Days; onKeep: (days: Days) => void }) {
  const { t } = useLingui()
  return (
    <div className={styles.form}>
      <DateField
        label={t`From`}
        clearable={false}
        value={days.first_day}
        onKeep={(first_day) => onKeep({ ...days, first_day })}
      />
      <DateField
        label={t`Until`}
        clearable={false}
        value={days.last_day}
        onKeep={(last_day) => onKeep({ ...days, last_day })}
      />
    </div>
  )
}

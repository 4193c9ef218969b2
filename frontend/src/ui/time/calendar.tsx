import 'dayjs/locale/nl'
import 'dayjs/locale/ru'
import { useLingui } from '@lingui/react/macro'
import { DatePicker } from '@mantine/dates'
import styles from './calendar.module.css'

export interface CalendarProps {
  value: string
  min?: string | undefined
  onPick: (day: string) => void
}

/** A month to pick a day from, in the reader's language; a module of its own, fetched when the first one opens. */
export default function Calendar({ value, min, onPick }: CalendarProps) {
  const { t, i18n } = useLingui()
  return (
    <DatePicker
      locale={i18n.locale}
      value={value || null}
      {...(value ? { defaultDate: value } : {})}
      {...(min ? { minDate: min } : {})}
      highlightToday
      classNames={{ day: styles.day ?? '' }}
      // Esc closes the calendar and not the window it stands in.
      getDayProps={() => ({ 'data-mantine-stop-propagation': true })}
      ariaLabels={{
        previousMonth: t`The month before`,
        nextMonth: t`The month after`,
        previousYear: t`The year before`,
        nextYear: t`The year after`,
        previousDecade: t`The years before`,
        nextDecade: t`The years after`,
        monthLevelControl: t`Choose another month`,
        yearLevelControl: t`Choose another year`,
      }}
      onChange={(day) => day && onPick(day)}
    />
  )
}

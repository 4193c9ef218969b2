import { useLingui } from '@lingui/react/macro'
import { bare } from '#lib/days'

/** A day of the calendar with its weekday, the same wherever its reader is. */
export function DayText({ day }: { day: string }) {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return <time dateTime={day}>{bare(format.format(new Date(`${day}T00:00:00Z`)))}</time>
}

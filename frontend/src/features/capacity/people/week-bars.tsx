import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import type { WeekOfPerson } from '../asking/load-api'
import styles from './people.module.css'
import { loadOf, share } from './summing'

export interface WeekBarsProps {
  weeks: readonly WeekOfPerson[]
  mondays: readonly string[]
  past: number
  name: string
  /** Where the hours of a week stand one by one. */
  to: (monday: string) => string | null
}

const highest = 1.3

/** A bar for each week: what was worked, from today on what is planned, against what there is. */
export function WeekBars({ weeks, mondays, past, name, to }: WeekBarsProps) {
  const { t, i18n } = useLingui()
  return (
    <ol className={styles.bars}>
      {weeks.map((week, at) => {
        const monday = mondays[at] ?? ''
        const isPast = at < past
        const amount = isPast ? week.worked : week.worked + week.still_planned
        const part = share(amount, week.available)
        const height = `${(100 * Math.min(part ?? 0, highest)) / highest}%`
        const day = dayWritten(monday, i18n.locale, { day: 'numeric', month: 'short' })
        const [did, there, paid] = [clockOf(amount), clockOf(week.available), clockOf(week.billable)]
        const words = isPast
          ? t`${name}, week of ${day}: ${did} of ${there} worked, ${paid} billable`
          : t`${name}, week of ${day}: ${did} of ${there} worked or planned`
        const inside = (
          <>
            <span
              className={styles.fill}
              style={{ height }}
              data-load={loadOf(part)}
              data-ahead={!isPast || undefined}
              aria-hidden
            />
            <VisuallyHidden>{words}</VisuallyHidden>
          </>
        )
        const address = to(monday)
        return (
          <li key={monday} data-now={at === past || undefined} title={words}>
            {address ? (
              <Link to={address} className={styles.column}>
                {inside}
              </Link>
            ) : (
              <span className={styles.column}>{inside}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

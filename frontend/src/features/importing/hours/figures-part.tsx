import { Trans, useLingui } from '@lingui/react/macro'
import { dayWritten } from '#lib/days'
import { Figures } from '../plan/figures'
import styles from '../plan/plan.module.css'
import type { HoursPart } from './told'
import { useHoursText } from './use-hours-text'

/** How much comes, in figures and in hours. */
export function FiguresPart({ run }: HoursPart) {
  const { i18n } = useLingui()
  const hours = useHoursText()
  const written = (day: string) =>
    dayWritten(day, i18n.locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const { makes, found, kept_count } = run.dry_run
  const { minutes, billable_minutes, told_minutes, first_day, last_day, same } = run.dry_run.hours
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What would come</Trans>
      </h2>
      <Figures
        counts={{ ...makes, same_time: same, kept_yours: kept_count }}
        of={{ time_entry: found.time_entry ?? 0 }}
      />
      <p className={styles.lead}>
        <Trans>
          <b>{hours(minutes)}</b>, of them {hours(billable_minutes)} billable; the file tells{' '}
          {hours(told_minutes)}.
        </Trans>{' '}
        {first_day && last_day ? (
          <Trans>
            From {written(first_day)} to {written(last_day)}.
          </Trans>
        ) : null}
      </p>
    </section>
  )
}

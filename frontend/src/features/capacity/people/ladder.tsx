import { Trans, useLingui } from '@lingui/react/macro'
import type { WeekOfPerson } from '../asking/load-api'
import { useHours } from '../load/use-hours'
import styles from './people.module.css'
import { type Step, steps, summed } from './summing'
import { useShare } from './use-share'

/** From the hours of the calendar down to those that somebody pays for. */
export function Ladder({ weeks, past }: { weeks: readonly WeekOfPerson[]; past: number }) {
  const { t } = useLingui()
  const percent = useShare()
  const hours = useHours()
  const sums = summed(weeks.slice(0, past))
  const names: Record<Step, string> = {
    capacity: t({ message: 'Capacity', context: 'hours of the calendar' }),
    away: t`Absences`,
    available: t`Available`,
    scheduled: t`Planned in slots`,
    worked: t`Worked`,
    billable: t`Billable`,
  }
  const most = Math.max(sums.capacity, sums.worked, 1)
  return (
    <figure className={styles.ladder}>
      <figcaption>
        <Trans>The last {past} weeks</Trans>
      </figcaption>
      <dl>
        {steps.map((step) => (
          <div key={step} className={styles.step} data-step={step}>
            <dt>{names[step]}</dt>
            <dd>
              <span className={styles.track} aria-hidden>
                <span style={{ width: `${(100 * sums[step]) / most}%` }} />
              </span>
              <span className={styles.amount}>{hours(sums[step])}</span>
              <span className={styles.part}>
                {step === 'capacity' ? '' : percent(sums.capacity ? sums[step] / sums.capacity : null)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

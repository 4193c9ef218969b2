import { useLingui } from '@lingui/react/macro'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { clockOf } from '#lib/hours'
import type { CardTime } from '../asking/time-api'
import styles from './time-of-card.module.css'

/** What each job function had planned, and what it has taken. */
export function FunctionBars({ rows }: { rows: CardTime['by_job_function'] }) {
  const { t } = useLingui()
  const jobs = useJobFunctions()
  if (rows.length === 0) return null
  const longest = Math.max(...rows.flatMap(({ planned, spent }) => [planned, spent]), 1)
  const part = (minutes: number) => `${Math.max(0, (100 * minutes) / longest)}%`
  return (
    <ul className={styles.bars}>
      {rows.map(({ job_function, planned, spent }) => {
        const over = planned > 0 && spent > planned
        const spentWords = clockOf(spent)
        const plannedWords = clockOf(planned)
        return (
          <li key={job_function} className={styles.bar} data-over={over || undefined}>
            <span className={styles.job}>{jobs[job_function] ?? job_function}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.spent} style={{ width: part(spent) }} />
              {planned > 0 ? <span className={styles.planned} style={{ left: part(planned) }} /> : null}
            </span>
            <span className={styles.figures}>
              {planned > 0 ? t`${spentWords} of ${plannedWords}` : t`${spentWords}, not planned`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

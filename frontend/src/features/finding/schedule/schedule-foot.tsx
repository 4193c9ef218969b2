import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import listStyles from '../list/list.module.css'
import styles from './schedule.module.css'
import type { Schedule } from './schedule-api'

/** What is shown, and what the days do not show: late cards and those of which no day is known. */
export function ScheduleFoot({
  schedule,
  shown,
  filter,
}: {
  schedule: Schedule
  shown: number
  filter: string
}) {
  const workspace = useWorkspace()
  const { totals, left_off } = schedule
  const [overdue, without] = [totals?.overdue ?? 0, totals?.without ?? 0]
  const list = (condition: string) => ({
    to: `/w/${workspace}/list`,
    search: { filter: [/\bOR\b/.test(filter) ? `(${filter})` : filter, condition].join(' ').trim() } as never,
  })
  return (
    <div className={listStyles.foot} role="status">
      <span>
        <Plural value={shown} one="# card in these days" other="# cards in these days" />
      </span>
      {overdue > 0 ? (
        <Link {...list('deadline:overdue')} className={styles.late}>
          <Trans>Overdue: {overdue}</Trans>
        </Link>
      ) : null}
      {without > 0 ? (
        <Link {...list('deadline:none done:none')} className={styles.more}>
          <Trans>Without a deadline: {without}</Trans>
        </Link>
      ) : null}
      {left_off ? (
        <span className={styles.cut}>
          <Trans>More than 2,000 cards: only the first are shown. Add a condition.</Trans>
        </span>
      ) : null}
    </div>
  )
}

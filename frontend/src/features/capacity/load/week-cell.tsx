import { Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import { dayWritten } from '#lib/days'
import type { WeekOfLoad } from '../asking/load-api'
import styles from './load.module.css'
import { useHours } from './use-hours'

export interface WeekCellProps {
  week: WeekOfLoad
  name: string
  monday: string
  onLook: () => void
}

/** A week of a job function: the work as a bar, the hours there are as a line across it. */
export function WeekCell({ week, name, monday, onLook }: WeekCellProps) {
  const { t, i18n } = useLingui()
  const hours = useHours()
  const { capacity, placed, due, usual, more, behind, away, asked } = week
  const demand = placed + due + usual
  const whole = Math.max(capacity, placed + due + more, 1)
  const part = (minutes: number) => `${(100 * minutes) / whole}%`
  const [wanted, there] = [hours(demand), hours(capacity)]
  const day = dayWritten(monday, i18n.locale, { day: 'numeric', month: 'long' })
  const [isPlaced, isDue, isLikely, isMore] = [hours(placed), hours(due), hours(usual), hours(more)]
  const words = t`${name}, week of ${day}: ${wanted} of work against ${there}. In slots ${isPlaced}, due ${isDue}, likely ${isLikely} (up to ${isMore}). Show the cards.`
  const isOver = demand > capacity
  const [late, gone, wish] = [hours(behind), hours(away), hours(asked)]
  return (
    <button
      type="button"
      className={styles.cell}
      data-over={isOver || undefined}
      aria-label={words}
      onClick={onLook}
    >
      <span className={styles.bar} aria-hidden>
        <span data-part="placed" style={{ width: part(placed) }} />
        <span data-part="due" style={{ width: part(due) }} />
        <span data-part="usual" style={{ width: part(usual) }} />
        <span data-part="more" style={{ width: part(Math.max(0, more - usual)) }} />
        <span className={styles.line} style={{ '--at': part(capacity) } as CSSProperties} />
      </span>
      <span className={styles.figures} aria-hidden>
        <b>{wanted}</b>{' '}
        <span className={styles.quiet}>
          <Trans>of {there}</Trans>
        </span>
      </span>
      {behind > 0 ? (
        <span className={styles.short} aria-hidden>
          <Trans>{late} left over</Trans>
        </span>
      ) : away > 0 ? (
        <span className={styles.quiet} aria-hidden>
          <Trans>{gone} away</Trans>
        </span>
      ) : null}
      {asked > 0 ? (
        <span className={styles.asked} aria-hidden>
          <Trans>{wish} asked for</Trans>
        </span>
      ) : null}
    </button>
  )
}

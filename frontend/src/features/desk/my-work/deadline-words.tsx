import { useLingui } from '@lingui/react'
import { IconCalendarDue } from '@tabler/icons-react'
import { relative, relativeDay, written } from '#lib/dates'
import { useNow } from '#ui/time/clock'
import { useZone } from '#ui/time/zone'
import styles from './my-work.module.css'

const week = 7 * 86_400_000

/** A deadline: near ones as a distance, far ones as a date. */
export function DeadlineWords({ at, hasTime, overdue }: { at: string; hasTime: boolean; overdue: boolean }) {
  const { i18n } = useLingui()
  const zone = useZone()
  const now = useNow()
  const moment = new Date(at)
  const whole = written(at, hasTime ? 'day-and-time' : 'day', i18n.locale, zone)
  const said = hasTime ? relative : relativeDay
  const isNear = Math.abs(moment.getTime() - now.getTime()) < week
  return (
    <time dateTime={at} title={whole} className={styles.deadline} data-overdue={overdue || undefined}>
      <IconCalendarDue size={14} aria-hidden />
      {isNear ? said(moment, now, i18n.locale, zone) : written(at, 'day', i18n.locale, zone)}
    </time>
  )
}

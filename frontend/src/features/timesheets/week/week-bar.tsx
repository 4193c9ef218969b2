import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addDays, dayAt, mondayOf } from '#lib/days'
import type { WhoSees } from '../asking/who-sees'
import type { TimeAddress } from './use-time-address'
import styles from './week.module.css'

export interface WeekBarProps {
  who: WhoSees
  address: TimeAddress
  go: (to: Partial<TimeAddress>) => void
  /** How the week stands. */
  state?: ReactNode
  actions?: ReactNode
}

/** Which week, and the way to the one before and after it. */
export function WeekBar({ who, address: { monday }, go, state, actions }: WeekBarProps) {
  const { t, i18n } = useLingui()
  const thisWeek = mondayOf(dayAt(new Date(), who.zone))
  return (
    <div className={styles.bar}>
      <div className={styles.weeks}>
        <ActionIcon
          variant="default"
          aria-label={t`The week before`}
          onClick={() => go({ monday: addDays(monday, -7) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t`The week after`}
          onClick={() => go({ monday: addDays(monday, 7) })}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <h2 className={styles.title}>{weekWritten(monday, i18n.locale)}</h2>
        {monday === thisWeek ? null : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => go({ monday: thisWeek })}>
            <Trans>This week</Trans>
          </Button>
        )}
        {state}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  )
}

/** "23 – 29 November 2026", as the language joins two days. */
function weekWritten(monday: string, language: string): string {
  const at = (day: string) => new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(at(monday), at(addDays(monday, 6)))
}

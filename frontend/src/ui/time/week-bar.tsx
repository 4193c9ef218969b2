import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addDays, type Day, stretchWritten } from '#lib/days'
import styles from './week-bar.module.css'

export interface WeekBarProps {
  monday: Day
  /** How many weeks are shown. */
  weeks?: number
  thisWeek: Day
  onGo: (monday: Day) => void
  /** Beside the week: how it stands. */
  state?: ReactNode
  /** At the other end: what is chosen or done. */
  children?: ReactNode
}

/** Which week, the way to the one before and after it, and back to now. */
export function WeekBar({ monday, weeks = 1, thisWeek, onGo, state, children }: WeekBarProps) {
  const { t, i18n } = useLingui()
  return (
    <div className={styles.bar}>
      <div className={styles.week}>
        <ActionIcon
          variant="default"
          aria-label={t`The week before`}
          onClick={() => onGo(addDays(monday, -7))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t`The week after`} onClick={() => onGo(addDays(monday, 7))}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <h2 className={styles.title}>{stretchWritten(monday, 7 * weeks, i18n.locale)}</h2>
        {monday === thisWeek ? null : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onGo(thisWeek)}>
            <Trans>This week</Trans>
          </Button>
        )}
        {state}
      </div>
      <div className={styles.beside}>{children}</div>
    </div>
  )
}

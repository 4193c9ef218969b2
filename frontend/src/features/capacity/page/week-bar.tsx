import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { addDays } from '#lib/days'
import type { JobFunction } from '../asking/capacity-api'
import styles from './page.module.css'
import type { CapacityAddress, Go } from './use-capacity-address'

export interface WeekBarProps {
  address: CapacityAddress
  go: Go
  thisWeek: string
  /** The job functions that somebody of the team has. */
  functions: readonly string[]
  children?: ReactNode
}

const everybody = 'all'

/** Which week, how many, and of whom. */
export function WeekBar({ address, go, thisWeek, functions, children }: WeekBarProps) {
  const { t, i18n } = useLingui()
  const jobs = useJobFunctions()
  const { monday, weeks, as } = address
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
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
        <h2 className={styles.title}>{stretchWritten(monday, 7 * weeks, i18n.locale)}</h2>
        {monday === thisWeek ? null : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => go({ monday: thisWeek })}>
            <Trans>This week</Trans>
          </Button>
        )}
      </div>
      <div className={styles.group}>
        {children}
        <Select
          aria-label={t`Of whom`}
          w={190}
          allowDeselect={false}
          data={[
            { value: everybody, label: t`Everybody` },
            ...functions.map((name) => ({ value: name, label: jobs[name] ?? name })),
          ]}
          value={as ?? everybody}
          onChange={(to) => go({ as: to === everybody ? null : (to as JobFunction) })}
        />
        <SegmentedControl
          aria-label={t`How many weeks`}
          size="xs"
          data={[
            { value: '1', label: t`1 week` },
            { value: '2', label: t`2 weeks` },
          ]}
          value={String(weeks)}
          onChange={(to) => go({ weeks: to === '2' ? 2 : 1 })}
        />
      </div>
    </div>
  )
}

/** "23 – 29 November 2026", as the language joins two days. */
export function stretchWritten(first: string, days: number, language: string): string {
  const at = (day: string) => new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(at(first), at(addDays(first, days - 1)))
}

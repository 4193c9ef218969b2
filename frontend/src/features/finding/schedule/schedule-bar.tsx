import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useCommands } from '#ui/commands/registry'
import styles from './schedule.module.css'

export interface ScheduleBarProps {
  zooms: readonly { value: string; label: string }[]
  zoom: string
  /** What is shown, in words: a month, a week. */
  title: string
  isToday: boolean
  onZoom: (zoom: string) => void
  onStep: (by: -1 | 1) => void
  onToday: () => void
}

/** Which days are shown: earlier, later, today, and how many of them. */
export function ScheduleBar({ zooms, zoom, title, isToday, onZoom, onStep, onToday }: ScheduleBarProps) {
  const { t } = useLingui()
  useCommands([
    { id: 'days-before', label: t`Earlier days`, keys: 'pageup', group: t`Finding`, run: () => onStep(-1) },
    { id: 'days-after', label: t`Later days`, keys: 'pagedown', group: t`Finding`, run: () => onStep(1) },
    { id: 'today', label: t`Today`, keys: 't', group: t`Finding`, run: onToday },
  ])
  return (
    <div className={styles.days}>
      <ActionIcon size={28} aria-label={t`Earlier days`} onClick={() => onStep(-1)}>
        <IconChevronLeft size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Button size="compact-sm" variant="default" disabled={isToday} onClick={onToday}>
        <Trans>Today</Trans>
      </Button>
      <ActionIcon size={28} aria-label={t`Later days`} onClick={() => onStep(1)}>
        <IconChevronRight size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      <SegmentedControl
        size="xs"
        aria-label={t`How many days are shown`}
        data={[...zooms]}
        value={zoom}
        onChange={onZoom}
      />
    </div>
  )
}

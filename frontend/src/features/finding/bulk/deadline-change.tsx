import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '#ui/time/date-field'
import styles from './bulk.module.css'
import type { Change } from './bulk-api'

/** A day for all of them, another distance for each, or none. */
export function DeadlineChange({ onChange }: { onChange: (change: Change) => void }) {
  const { t } = useLingui()
  const [day, setDay] = useState('')
  const [shift, setShift] = useState<number | string>('')
  return (
    <div className={styles.form}>
      <Group gap={8} wrap="nowrap" align="end">
        <DateField
          size="xs"
          data-autofocus
          label={t`A day`}
          withinPortal={false}
          value={day}
          onKeep={setDay}
        />
        <Button
          size="xs"
          disabled={!day}
          onClick={() => onChange({ deadline: `${day}T00:00:00`, deadline_has_time: false })}
        >
          <Trans>Set</Trans>
        </Button>
      </Group>
      <Group gap={8} wrap="nowrap" align="end">
        <NumberInput
          size="xs"
          label={t`Working days later (or −, earlier)`}
          min={-2000}
          max={2000}
          allowDecimal={false}
          value={shift}
          onChange={setShift}
        />
        <Button size="xs" disabled={!Number(shift)} onClick={() => onChange({ shift_days: Number(shift) })}>
          <Trans>Shift</Trans>
        </Button>
      </Group>
      <Button size="xs" variant="default" onClick={() => onChange({ deadline: null })}>
        <Trans>Without a deadline</Trans>
      </Button>
    </div>
  )
}

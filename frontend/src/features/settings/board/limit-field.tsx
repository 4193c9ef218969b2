import { useLingui } from '@lingui/react/macro'
import { Input, NumberInput, Select } from '@mantine/core'
import type { LimitCounts } from '#features/boards/state/board-state'
import styles from './board-settings.module.css'
import { useLimitCounts } from './words'

export interface LimitWish {
  limit: number | null
  counts: LimitCounts
}

export interface LimitFieldProps {
  label: string
  wish: LimitWish
  error?: string | undefined
  onChange: (wish: LimitWish) => void
}

/** A limit and what it counts. */
export function LimitField({ label, wish, error, onChange }: LimitFieldProps) {
  const { t } = useLingui()
  const counts = useLimitCounts()
  return (
    <Input.Wrapper label={label} labelElement="div" description={t`Empty: no limit.`} error={error}>
      <div className={styles.limit}>
        <NumberInput
          aria-label={label}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={wish.limit ?? ''}
          error={error !== undefined}
          onChange={(value) => onChange({ ...wish, limit: value === '' ? null : Number(value) })}
        />
        <Select
          aria-label={t`What it counts`}
          data={[
            { value: 'cards', label: counts.cards },
            { value: 'hours', label: counts.hours },
          ]}
          allowDeselect={false}
          value={wish.counts}
          onChange={(value) => onChange({ ...wish, counts: value as LimitCounts })}
        />
      </div>
    </Input.Wrapper>
  )
}

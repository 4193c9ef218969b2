import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import { useRuleWords } from '../words/rule-words'
import styles from './form.module.css'
import { NumberField } from './number-field'
import { useTodayHere } from './use-today-here'

export type Window = { days: number } | { from?: string; to?: string }

/** In the last days, or between two days; nothing said: ever. */
export function WindowPart({
  value,
  onChange,
}: {
  value: Window | undefined
  onChange: (value: Window | undefined) => void
}) {
  const { t } = useLingui()
  const words = useRuleWords()
  const today = useTodayHere()
  const kind = value === undefined ? 'ever' : 'days' in value ? 'days' : 'dates'
  const become = (next: string) =>
    onChange(next === 'days' ? { days: 90 } : next === 'dates' ? { from: today } : undefined)
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={words.name('within')}
        value={kind}
        data={[
          { value: 'ever', label: t`ever` },
          { value: 'days', label: t`in the last days` },
          { value: 'dates', label: t`between two days` },
        ]}
        onChange={(event) => become(event.currentTarget.value)}
      />
      {value && 'days' in value ? (
        <NumberField
          label={words.name('days')}
          value={value.days}
          least={1}
          most={36_500}
          whole
          onChange={(days) => onChange({ days })}
        />
      ) : null}
      {value && !('days' in value) ? (
        <>
          <DateField
            label={t({ message: 'From', context: 'of two values' })}
            value={value.from ?? ''}
            onKeep={(from) => onChange(dates(from, value.to ?? ''))}
          />
          <DateField
            label={t({ message: 'To', context: 'of two values' })}
            value={value.to ?? ''}
            onKeep={(to) => onChange(dates(value.from ?? '', to))}
          />
        </>
      ) : null}
    </div>
  )
}

const dates = (from: string, to: string): Window => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { dayAt } from '#lib/days'
import { DateField } from '#ui/time/date-field'
import { useZone } from '#ui/time/zone'

export interface FromDayProps {
  /** YYYY-MM-DD; null is since ever. */
  value: string | null
  error?: string | undefined
  onChange: (day: string | null) => void
}

/** From which day on something holds: every day before it stays as it was. */
export function FromDay({ value, error, onChange }: FromDayProps) {
  const { t } = useLingui()
  const zone = useZone()
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'end', flexWrap: 'wrap' }}>
      <DateField
        label={t({ message: 'From', context: 'from a day on' })}
        clearable={false}
        disabled={value === null}
        value={value ?? ''}
        error={error}
        style={{ width: 190 }}
        onKeep={onChange}
      />
      <Checkbox
        label={<Trans>As if it always had been so</Trans>}
        checked={value === null}
        style={{ paddingBottom: 8 }}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? null : dayAt(new Date(), zone))}
      />
    </div>
  )
}

import { NumberInput } from '@mantine/core'

export interface NumberFieldProps {
  label: string
  value: unknown
  least?: number | undefined
  most?: number | undefined
  whole?: boolean
  suffix?: string
  onChange: (value: number) => void
}

/** A number of a rule; while it is empty the rule keeps the one before. */
export function NumberField({ label, value, least, most, whole, suffix, onChange }: NumberFieldProps) {
  return (
    <NumberInput
      label={label}
      value={typeof value === 'number' ? value : ''}
      allowDecimal={!whole}
      decimalScale={4}
      allowedDecimalSeparators={['.', ',']}
      hideControls
      {...(least === undefined ? {} : { min: least })}
      {...(most === undefined ? {} : { max: most })}
      {...(suffix ? { suffix: ` ${suffix}` } : {})}
      onChange={(typed) => typeof typed === 'number' && onChange(typed)}
    />
  )
}

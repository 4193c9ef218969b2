import { useLingui } from '@lingui/react/macro'
import { TextInput, type TextInputProps } from '@mantine/core'
import { amountFrom } from '#lib/amount'

export interface AmountFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** As typed. */
  value: string
  currency?: string
  onType: (typed: string) => void
}

/** An amount as people of the language write it; what is none is said below. */
export function AmountField({ value, currency, onType, error, ...rest }: AmountFieldProps) {
  const { t, i18n } = useLingui()
  const isNone = value.trim() !== '' && amountFrom(value, i18n.locale) === null
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      value={value}
      error={isNone ? t`This is no amount` : error}
      rightSection={currency ? <span style={{ fontSize: 12 }}>{currency}</span> : null}
      rightSectionWidth={currency ? 46 : 0}
      rightSectionPointerEvents="none"
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import type { FieldOfBase } from '../asking/segments-api'
import { useRuleWords } from '../words/rule-words'
import { isNumber, withoutValue } from './fitting'
import styles from './form.module.css'
import { NumberField } from './number-field'

export interface ValueFieldProps {
  field: FieldOfBase | undefined
  op: string
  value: unknown
  onChange: (value: unknown) => void
}

/** What a field is compared with: as many values as the comparison takes, each as the field's type has it. */
export function ValueField({ field, op, value, onChange }: ValueFieldProps) {
  const { t } = useLingui()
  const words = useRuleWords()
  if (withoutValue.has(op)) return null
  if (op === 'in_last_days')
    return <NumberField label={words.name('days')} value={value} least={1} whole onChange={onChange} />
  if (op === 'in' || op === 'not_in')
    return (
      <TagsInput
        label={t`Values`}
        description={t`Enter after each`}
        // A value may have a comma in it; what is pasted has one on each line.
        splitChars={['\n', '\r']}
        value={(Array.isArray(value) ? value : []).map(String)}
        onChange={(typed) => onChange(typed.map((each) => read(each, field)))}
        clearable={false}
      />
    )
  if (op !== 'between')
    return <OneValue label={words.name('value')} field={field} value={value} onChange={onChange} />
  const [low, high] = Array.isArray(value) ? value : [value, value]
  return (
    <div className={styles.pair}>
      <OneValue
        label={t({ message: 'From', context: 'of two values' })}
        field={field}
        value={low}
        onChange={(each) => onChange([each, high])}
      />
      <OneValue
        label={t({ message: 'To', context: 'of two values' })}
        field={field}
        value={high}
        onChange={(each) => onChange([low, each])}
      />
    </div>
  )
}

interface OneValueProps {
  label: string
  field: FieldOfBase | undefined
  value: unknown
  onChange: (value: unknown) => void
}

function OneValue({ label, field, value, onChange }: OneValueProps) {
  const { t } = useLingui()
  if (isNumber(field))
    return (
      <NumberField
        label={label}
        value={value}
        whole={field?.type === 'integer'}
        suffix={field?.currency ?? ''}
        onChange={onChange}
      />
    )
  if (field?.type === 'boolean')
    return (
      <NativeSelect
        label={label}
        value={String(value === true)}
        data={[
          { value: 'true', label: t`yes` },
          { value: 'false', label: t`no` },
        ]}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    )
  if (field?.type === 'date' || field?.type === 'time')
    return (
      <DateField
        label={label}
        value={typeof value === 'string' ? value : ''}
        clearable={false}
        onKeep={onChange}
      />
    )
  return (
    <TextInput
      label={label}
      value={typeof value === 'string' ? value : ''}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function read(typed: string, field: FieldOfBase | undefined): unknown {
  const number = Number(typed.replace(',', '.'))
  return isNumber(field) && Number.isFinite(number) ? number : typed
}

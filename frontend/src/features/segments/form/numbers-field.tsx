import { useLingui } from '@lingui/react/macro'
import styles from './form.module.css'
import { NumberField } from './number-field'

export interface NumbersFieldProps {
  label: string
  op: string
  value: unknown
  onChange: (value: unknown) => void
}

/** A number; two where something lies between them. */
export function NumbersField({ label, op, value, onChange }: NumbersFieldProps) {
  const { t } = useLingui()
  const [low, high] = Array.isArray(value) ? value : [value, value]
  if (op !== 'between') return <NumberField label={label} value={low} onChange={onChange} />
  return (
    <div className={styles.pair}>
      <NumberField
        label={t({ message: 'From', context: 'of two values' })}
        value={low}
        onChange={(each) => onChange([each, high])}
      />
      <NumberField
        label={t({ message: 'To', context: 'of two values' })}
        value={high}
        onChange={(each) => onChange([low, each])}
      />
    </div>
  )
}

import { NativeSelect } from '@mantine/core'
import { useRuleWords } from '../words/rule-words'
import { type Asked, fitted } from './fitting'
import styles from './form.module.css'
import { fieldsFor, useWritesOf } from './form-context'
import { useTodayHere } from './use-today-here'
import { ValueField } from './value-field'

export interface ConditionFieldsProps {
  asked: Asked
  onChange: (asked: Asked) => void
}

/** A field, how it is compared, and with what. */
export function ConditionFields({ asked, onChange }: ConditionFieldsProps) {
  const words = useRuleWords()
  const today = useTodayHere()
  const fields = fieldsFor(useWritesOf())
  const field = fields.find(({ name }) => name === asked.field)
  const become = (change: Partial<Asked>) => {
    const next = { ...asked, ...change }
    onChange(
      fitted(
        next,
        fields.find(({ name }) => name === next.field),
        today,
      ),
    )
  }
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={words.name('field')}
        value={asked.field}
        data={withUnknown(
          fields.map(({ name, label }) => ({ value: name, label })),
          asked.field,
        )}
        onChange={(event) => become({ field: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.name('op')}
        value={asked.op}
        data={withUnknown(
          (field?.ops ?? []).map((op) => ({ value: op, label: words.choice(op) })),
          asked.op,
        )}
        onChange={(event) => become({ op: event.currentTarget.value })}
      />
      <ValueField
        field={field}
        op={asked.op}
        value={asked.value}
        onChange={(value) => onChange({ ...asked, value })}
      />
    </div>
  )
}

/** What stands in a document stays there, also when the base does not know it. */
export function withUnknown(data: { value: string; label: string }[], value: string) {
  return data.some((each) => each.value === value) ? data : [{ value, label: value }, ...data]
}

import { useLingui } from '@lingui/react/macro'
import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { FilterField } from '../asking/finding-api'
import { type Condition, isNamed, sameValue, type Value } from '../filter/tree'
import { ChoiceList } from './choice-list'
import { DayValue } from './day-value'
import { useChoices } from './use-choices'

export interface ValueFieldProps {
  field: FilterField
  draft: Condition
  onValues: (values: Value[]) => void
}

/** What a condition is compared with, by the kind of its field. */
export function ValueField({ field, draft, onValues }: ValueFieldProps) {
  const choices = useChoices(field, draft)
  const { op, values } = draft
  const free = <FreeValue field={field} draft={draft} onValues={onValues} />
  if (op !== 'is' || (choices.length === 0 && field.kind !== 'row')) return free
  const chosen = values.filter((value) => choices.some((choice) => sameValue(choice.value, value)))
  const list = <ChoiceList choices={choices} chosen={chosen} onChosen={onValues} />
  const isClosed = field.kind === 'row' || field.kind === 'choice' || draft.which !== undefined
  return isClosed ? (
    list
  ) : (
    <>
      {list}
      {field.kind === 'span' ? null : free}
    </>
  )
}

function FreeValue({ field, draft, onValues }: ValueFieldProps) {
  const { t } = useLingui()
  const { op, values } = draft
  const text = (at: number) => {
    const value = values[at]
    return value === undefined ? '' : isNamed(value) ? value.name : String(value)
  }
  const put = (at: number, value: Value) => onValues(op === 'between' ? pair(values, at, value) : [value])
  const single = (at: number, label: string) => {
    if (field.kind === 'day')
      return <DayValue label={label} value={text(at)} onValue={(day) => put(at, day)} />
    if (field.kind === 'span') return <SpanField value={text(at)} onValue={(span) => put(at, span)} />
    if (field.kind === 'number' || field.kind === 'money')
      return (
        <NumberInput
          size="xs"
          hideControls
          data-autofocus
          aria-label={label}
          min={0}
          value={text(at)}
          onChange={(number) => put(at, String(number))}
        />
      )
    return (
      <TextInput
        size="xs"
        data-autofocus
        aria-label={label}
        placeholder={label}
        value={text(at)}
        onChange={({ currentTarget: { value } }) =>
          put(at, field.kind === 'custom' && value ? { name: value } : value)
        }
      />
    )
  }
  if (op !== 'between') return single(0, field.kind === 'day' ? t`A day` : t`Value`)
  return (
    <Group gap={8} grow wrap="nowrap">
      {single(0, t({ message: 'From', context: 'of cards found' }))}
      {single(1, t({ message: 'To', context: 'until' }))}
    </Group>
  )
}

function pair(values: readonly Value[], at: number, value: Value): Value[] {
  const both = [values[0] ?? '', values[1] ?? '']
  both[at] = value
  return both
}

/** “3d”, “4h”, “30m” of working time. */
function SpanField({ value, onValue }: { value: string; onValue: (span: string) => void }) {
  const { t } = useLingui()
  const unit = /[dhm]$/.exec(value)?.[0] ?? 'd'
  const amount = value.replace(/\D/g, '')
  return (
    <Group gap={8} wrap="nowrap">
      <NumberInput
        size="xs"
        w={90}
        hideControls
        data-autofocus
        allowDecimal={false}
        min={0}
        max={99_999}
        aria-label={t`How long`}
        value={amount}
        onChange={(number) => onValue(number === '' ? '' : `${number}${unit}`)}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Unit`}
        value={unit}
        data={[
          { value: 'd', label: t`working days` },
          { value: 'h', label: t`working hours` },
          { value: 'm', label: t`working minutes` },
        ]}
        onChange={(event) => onValue(amount === '' ? '' : `${amount}${event.currentTarget.value}`)}
      />
    </Group>
  )
}

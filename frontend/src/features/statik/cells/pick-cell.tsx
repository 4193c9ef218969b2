import { useLingui } from '@lingui/react/macro'
import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import type { Kind, Part } from '../design/kinds'
import styles from './cells.module.css'
import { Cell } from './cell'
import { type CellOf, useChoosing } from './use-cell'

interface Picked<K extends Kind> extends CellOf<K> {
  /** Value and words, in their order. */
  choices: readonly (readonly [string | number, string])[]
  /** What is said when nothing is chosen; without it something always is. */
  none?: string
}

/** One of a few. */
export function PickCell<K extends Kind>({ part, field, label, bare, choices, none }: Picked<K>) {
  const { error, now, choose } = useChoosing(part as Part, field)
  return (
    <Cell part={part.id} field={field}>
      <NativeSelect
        {...(bare ? { 'aria-label': label } : { label })}
        error={error || undefined}
        classNames={{ input: (bare ? styles.bare : styles.input) ?? '' }}
        data-none={now === null || undefined}
        data={[
          ...(none === undefined ? [] : [{ value: '', label: none }]),
          ...choices.map(([value, words]) => ({ value: String(value), label: words })),
        ]}
        value={now === null || now === undefined ? '' : String(now)}
        onChange={(event) => {
          const chosen = choices.find(([value]) => String(value) === event.currentTarget.value)
          choose(chosen ? chosen[0] : null)
        }}
      />
    </Cell>
  )
}

/** Any of several. */
export function ManyCell<K extends Kind>({ part, field, label, bare, choices, placeholder }: Picked<K>) {
  const { t } = useLingui()
  const { error, now, choose } = useChoosing(part as Part, field)
  const picked = (now as (string | number)[]).map(String)
  return (
    <Cell part={part.id} field={field}>
      <MultiSelect
        {...(bare ? { 'aria-label': label } : { label })}
        {...(placeholder && picked.length === 0 ? { placeholder } : {})}
        error={error || undefined}
        classNames={{ input: (bare ? styles.bare : styles.input) ?? '' }}
        data={choices.map(([value, words]) => ({ value: String(value), label: words }))}
        value={picked.filter((value) => choices.some(([known]) => String(known) === value))}
        searchable
        hidePickedOptions
        nothingFoundMessage={t`Nothing found`}
        onChange={(chosen) =>
          choose(choices.filter(([value]) => chosen.includes(String(value))).map(([value]) => value))
        }
      />
    </Cell>
  )
}

export function TickCell<K extends Kind>({ part, field, label }: CellOf<K>) {
  const { error, now, choose } = useChoosing(part as Part, field)
  return (
    <Cell part={part.id} field={field}>
      <Checkbox
        label={label}
        error={error || undefined}
        checked={Boolean(now)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    </Cell>
  )
}

export function DayCell<K extends Kind>({ part, field, label, bare }: CellOf<K>) {
  const { error, now, choose } = useChoosing(part as Part, field)
  return (
    <Cell part={part.id} field={field}>
      <DateField
        {...(bare ? { 'aria-label': label } : { label })}
        error={error || undefined}
        classNames={{ input: (bare ? styles.bare : styles.input) ?? '' }}
        value={typeof now === 'string' ? now : ''}
        onKeep={(day) => choose(day || null)}
      />
    </Cell>
  )
}

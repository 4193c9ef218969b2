import { useLingui } from '@lingui/react/macro'
import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import type { Kind, Part } from '../design/kinds'
import { Cell } from './cell'
import styles from './cells.module.css'
import { type CellOf, useChoosing } from './use-cell'

export interface Picked<K extends Kind> extends CellOf<K> {
  /** Value and words, in their order. */
  choices: readonly (readonly [string | number, string])[]
  /** What is said when nothing is chosen; without it something always is. */
  none?: string
  /** What is chosen and no longer offered, in words. */
  gone?: (value: string | number) => string
}

/** One of a few. */
export function PickCell<K extends Kind>({ part, field, label, bare, choices, none, gone }: Picked<K>) {
  const word = useChoiceWords(choices, gone)
  const nothing = none ?? ''
  const { error, now, choose } = useChoosing(part as Part, field, label, (value) => word(value) || nothing)
  const chosen = now === null || now === undefined ? '' : String(now)
  const all = offered(choices, chosen ? [now as string | number] : [], word)
  return (
    <Cell part={part.id} field={field}>
      <NativeSelect
        {...(bare ? { 'aria-label': label, title: word(now) } : { label })}
        error={error || undefined}
        classNames={{ input: (bare ? styles.bare : styles.input) ?? '' }}
        data-none={now === null || undefined}
        data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...asOptions(all)]}
        value={chosen}
        onChange={(event) => {
          const picked = all.find(([value]) => String(value) === event.currentTarget.value)
          choose(picked ? picked[0] : null)
        }}
      />
    </Cell>
  )
}

/** Any of several. */
export function ManyCell<K extends Kind>(props: Picked<K>) {
  const { t } = useLingui()
  const { part, field, label, bare, choices, placeholder } = props
  const word = useChoiceWords(choices, props.gone)
  const words = (value: unknown) => (value as (string | number)[]).map(word).join(', ')
  const { error, now, choose } = useChoosing(part as Part, field, label, words)
  const picked = now as (string | number)[]
  const all = offered(choices, picked, word)
  return (
    <Cell part={part.id} field={field}>
      <MultiSelect
        {...(bare ? { 'aria-label': label } : { label })}
        {...(placeholder && picked.length === 0 ? { placeholder } : {})}
        error={error || undefined}
        classNames={{
          input: (bare ? styles.bare : styles.input) ?? '',
          inputField: (picked.length ? styles.typing : '') ?? '',
        }}
        data={asOptions(all)}
        value={picked.map(String)}
        searchable
        hidePickedOptions
        nothingFoundMessage={t`Nothing found`}
        onChange={(chosen) =>
          choose(all.filter(([value]) => chosen.includes(String(value))).map(([value]) => value))
        }
      />
    </Cell>
  )
}

/** A choice in words; what is chosen and no longer offered has words, too. */
function useChoiceWords(choices: Picked<Kind>['choices'], gone?: Picked<Kind>['gone']) {
  const { t } = useLingui()
  return (value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    const found = choices.find(([known]) => known === value)
    return found ? found[1] : (gone?.(value as string | number) ?? t`no longer there`)
  }
}

/** What is chosen already stays to be chosen, also when it is no longer offered. */
function offered(
  choices: Picked<Kind>['choices'],
  chosen: readonly (string | number)[],
  word: (value: unknown) => string,
): Picked<Kind>['choices'] {
  const others = chosen.filter((value) => !choices.some(([known]) => known === value))
  return [...choices, ...others.map((value) => [value, word(value)] as const)]
}

const asOptions = (choices: Picked<Kind>['choices']) =>
  choices.map(([value, label]) => ({ value: String(value), label }))

export function TickCell<K extends Kind>({ part, field, label }: CellOf<K>) {
  const { t } = useLingui()
  const word = (value: unknown) => (value ? t`Yes` : t`No`)
  const { error, now, choose } = useChoosing(part as Part, field, label, word)
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
  const { i18n } = useLingui()
  const word = (value: unknown) => (typeof value === 'string' ? i18n.date(`${value}T00:00:00Z`, utc) : '')
  const { error, now, choose } = useChoosing(part as Part, field, label, word)
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

const utc = { dateStyle: 'medium', timeZone: 'UTC' } as const

import { useLingui } from '@lingui/react/macro'
import { MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { newWhen, type When } from './draft'
import { choices, rows, useWhenWords } from './rule-words'

export interface WhenPartProps {
  when: When
  onChange: (when: When) => void
  columns: { value: string; label: string }[]
  seen: WorkspaceSeen
}

const asText = (ids: unknown) => (ids as number[]).map(String)

export function WhenPart({ when, onChange, columns, seen }: WhenPartProps) {
  const { t } = useLingui()
  const words = useWhenWords()
  const columnsOf = (name: 'from_column' | 'to_column', label: string) => (
    <MultiSelect
      label={label}
      placeholder={(when[name] as number[]).length === 0 ? t`Any column` : ''}
      data={columns}
      disabled={columns.length === 0}
      searchable
      clearable
      value={asText(when[name])}
      onChange={(ids) => onChange({ ...when, [name]: ids.map(Number) })}
    />
  )
  return (
    <Stack gap="md">
      <Select
        aria-label={t`When`}
        data={choices(words)}
        searchable
        allowDeselect={false}
        value={when.kind}
        onChange={(kind) => kind && onChange(newWhen(kind))}
      />
      {when.kind === 'moved' ? (
        <div className={house.pair}>
          {columnsOf('from_column', t({ message: 'From', context: 'where from' }))}
          {columnsOf('to_column', t({ message: 'To', context: 'where to' }))}
        </div>
      ) : null}
      {when.kind === 'tagged' ? (
        <Select
          label={t`Tag`}
          data={rows(seen.tags)}
          searchable
          value={when.tag === null ? null : String(when.tag)}
          onChange={(tag) => onChange({ ...when, tag: tag === null ? null : Number(tag) })}
        />
      ) : null}
      {when.kind === 'deadline' ? (
        <NumberInput
          label={t`Working days after the deadline`}
          description={t`Before it: a number below nothing, like -2.`}
          min={-60}
          max={60}
          allowDecimal={false}
          value={when.days as number}
          onChange={(days) => onChange({ ...when, days: days === '' ? null : Number(days) })}
        />
      ) : null}
      {when.kind === 'button' ? (
        <TextInput
          label={t`What stands on the button`}
          maxLength={40}
          value={when.label as string}
          onChange={(event) => onChange({ ...when, label: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  )
}

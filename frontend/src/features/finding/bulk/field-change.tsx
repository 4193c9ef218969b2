import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { amountFrom } from '#lib/amount'
import { DateField } from '#ui/time/date-field'
import type { Option } from '../filter/use-names'
import styles from './bulk.module.css'
import type { Change } from './bulk-api'

export interface FieldChangeProps {
  vocabulary: Vocabulary
  team: readonly Option[]
  onChange: (change: Change) => void
}

type Field = Vocabulary['customFields'] extends ReadonlyMap<number, infer Row> ? Row : never

/** One of the workspace's own fields, and what shall stand in it on all chosen cards. */
export function FieldChange({ vocabulary, team, onChange }: FieldChangeProps) {
  const { t, i18n } = useLingui()
  const fields = [...vocabulary.customFields.values()]
  const [id, setId] = useState<number | null>(null)
  const [value, setValue] = useState('')
  const field = fields.find((each) => each.id === id) ?? fields[0]
  const put = (given: string | boolean | null) => {
    if (field) onChange({ fields: [{ field: field.id, value: given }] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isAmount = field?.kind === 'number' || field?.kind === 'money'
    put(
      field?.kind === 'checkbox'
        ? value === 'true'
        : isAmount
          ? (amountFrom(value, i18n.locale) ?? value)
          : value,
    )
  }
  if (!field)
    return (
      <p className={styles.beside}>
        <Trans>There are no own fields in this workspace.</Trans>
      </p>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        size="xs"
        data-autofocus
        label={t`Field`}
        value={String(field.id)}
        data={fields.map((each) => ({ value: String(each.id), label: each.name }))}
        onChange={(event) => {
          setId(Number(event.currentTarget.value))
          setValue('')
        }}
      />
      <FieldValue field={field} value={value} team={team} onValue={setValue} />
      <Group gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={() => put(null)}>
          <Trans>Empty it</Trans>
        </Button>
        <Button type="submit" size="xs" disabled={value.trim() === ''}>
          <Trans>Set</Trans>
        </Button>
      </Group>
    </form>
  )
}

function FieldValue(props: {
  field: Field
  value: string
  team: readonly Option[]
  onValue: (value: string) => void
}) {
  const { field, value, team, onValue } = props
  const { t } = useLingui()
  const label = t`Value`
  const choices = choicesOf(field, team, t`yes`, t`no`)
  if (choices)
    return (
      <Select
        size="xs"
        searchable
        comboboxProps={{ withinPortal: false }}
        label={label}
        value={value || null}
        data={choices}
        onChange={(given) => onValue(given ?? '')}
      />
    )
  if (field.kind === 'date')
    return <DateField size="xs" label={label} withinPortal={false} value={value} onKeep={onValue} />
  return (
    <TextInput
      size="xs"
      label={label}
      value={value}
      {...(field.kind === 'number' || field.kind === 'money' ? { inputMode: 'decimal' as const } : {})}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
}

function choicesOf(field: Field, team: readonly Option[], yes: string, no: string) {
  const options = field.options as { id: string; name: string; archived?: boolean }[]
  if (field.kind === 'choice')
    return options.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }))
  if (field.kind === 'person') return team.map(({ id, name }) => ({ value: String(id), label: name }))
  if (field.kind === 'checkbox')
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ]
  return null
}

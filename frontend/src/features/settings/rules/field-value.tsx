import { useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { teamOf } from '#features/members/asking/workspace-query'
import type { Action } from './draft'
import { rows } from './rule-words'

export interface FieldValueProps {
  action: Action
  board: number | null
  seen: WorkspaceSeen
  onChange: (action: Action) => void
}

const KINDS = { number: 'decimal', money: 'decimal', date: 'text', link: 'url' } as const

/** A field of the workspace's own and what stands in it then, as its kind asks. */
export function FieldValue({ action, board, seen, onChange }: FieldValueProps) {
  const { t } = useLingui()
  const fields = seen.custom_fields.filter(
    (field) => !field.archived && (field.board === null || field.board === board),
  )
  const field = fields.find(({ id }) => id === action.field)
  const put = (value: string) => onChange({ ...action, value })
  const choices =
    field?.kind === 'choice'
      ? field.options
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => ({ value: String(id), label: String(name) }))
      : field?.kind === 'person'
        ? rows(teamOf(seen))
        : field?.kind === 'checkbox'
          ? [
              { value: 'true', label: t`yes` },
              { value: 'false', label: t`no` },
            ]
          : null
  const value = String(action.value ?? '')
  return (
    <>
      <Select
        aria-label={t`Field`}
        placeholder={t`Field`}
        data={rows(fields)}
        searchable
        value={action.field ? String(action.field) : null}
        onChange={(id) => onChange({ ...action, field: id === null ? null : Number(id), value: '' })}
      />
      {choices ? (
        <Select
          aria-label={t`Value`}
          placeholder={t`Value`}
          data={choices}
          value={value || null}
          onChange={(chosen) => put(chosen ?? '')}
        />
      ) : field ? (
        <TextInput
          aria-label={t`Value`}
          placeholder={field.kind === 'date' ? '2026-12-31' : t`Value`}
          inputMode={KINDS[field.kind as keyof typeof KINDS] ?? 'text'}
          maxLength={2000}
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
        />
      ) : null}
    </>
  )
}

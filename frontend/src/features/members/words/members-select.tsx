import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import type { MemberTold } from '../asking/workspace-query'

export interface MembersSelectProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange'> {
  members: readonly MemberTold[]
  value: readonly number[]
  onChange: (members: number[]) => void
}

/** Chooses several people by name. */
export function MembersSelect({ members, value, onChange, ...rest }: MembersSelectProps) {
  return (
    <MultiSelect
      size="sm"
      searchable
      hidePickedOptions
      data={members.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value.map(String)}
      onChange={(chosen) => onChange(chosen.map(Number))}
      {...rest}
    />
  )
}

import { Select, type SelectProps } from '@mantine/core'
import type { MemberTold } from '../asking/workspace-query'
import { useJobFunctionWords } from './role-words'

export interface MemberSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  members: readonly MemberTold[]
  value: number | null
  onChange: (member: number | null) => void
}

/** Chooses one person by name; the job function stands beside it. */
export function MemberSelect({ members, value, onChange, ...rest }: MemberSelectProps) {
  const functions: Record<string, string> = useJobFunctionWords()
  return (
    <Select
      searchable
      clearable
      data={members.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      renderOption={({ option }) => {
        const job = members.find(({ id }) => String(id) === option.value)?.job_function
        return (
          <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12, width: '100%' }}>
            <span>{option.label}</span>
            <span style={{ color: 'var(--baton-text-quiet)' }}>{job ? functions[job] : ''}</span>
          </span>
        )
      }}
      {...rest}
    />
  )
}

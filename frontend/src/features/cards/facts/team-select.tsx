import { type ComboboxItem, Select, type SelectProps } from '@mantine/core'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { matches } from '#lib/fold-text'
import { PersonName } from '#ui/people/person-name'
import { useOpenCard } from '../open/card-context'
import { useTeamOptions } from './use-team-options'

export interface TeamSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: number | null
  except?: (id: number) => boolean
  onChange: (id: number | null) => void
}

/** One of the team, found by name or by job function. */
export function TeamSelect({ value, except, onChange, ...rest }: TeamSelectProps) {
  const { words } = useOpenCard()
  const jobs = useJobFunctions()
  const team = useTeamOptions(value)
  const jobOf = (id: string) => {
    const job = words.members.get(Number(id))?.job_function ?? ''
    return jobs[job] ?? job
  }
  return (
    <Select
      searchable
      {...rest}
      comboboxProps={{ width: 260, position: 'bottom-start', ...rest.comboboxProps }}
      value={value === null ? null : String(value)}
      data={except ? team.filter((one) => !except(Number(one.value))) : team}
      filter={({ options, search }) =>
        (options as ComboboxItem[]).filter(
          ({ value: id, label }) => label === search || matches(`${label} ${jobOf(id)}`, search),
        )
      }
      renderOption={({ option }) => (
        <PersonName id={Number(option.value)} name={option.label} detail={jobOf(option.value)} />
      )}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}

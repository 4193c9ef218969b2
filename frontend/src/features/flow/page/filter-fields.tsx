import { useLingui } from '@lingui/react/macro'
import { Button, MultiSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import type { Filter, Selection } from '../asking/selection'
import { useClasses } from '../words/rules-of-charts'

interface FilterFieldsProps {
  selection: Selection
  onChange: (changed: Partial<Selection>) => void
  only: readonly Filter[]
}

/** One field per kind of filter, with the names that this person sees. */
export function FilterFields({ selection, onChange, only }: FilterFieldsProps) {
  const choices = useChoices()
  return only
    .filter((name) => choices[name].data.length > 0 || selection[name].length > 0)
    .map((name) => {
      const { label, all, data } = choices[name]
      return (
        <MultiSelect
          key={name}
          {...(name === 'board' ? { 'aria-label': label } : { label })}
          placeholder={selection[name].length === 0 ? all : ''}
          data={data}
          value={selection[name].map(String)}
          onChange={(values) =>
            onChange({
              [name]: name === 'class' ? values : values.map(Number),
              ...(name === 'board' ? { design: null } : {}),
            } as Partial<Selection>)
          }
          size="sm"
          searchable={data.length > 6}
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          style={{ minWidth: 180, maxWidth: 380 }}
        />
      )
    })
}

/** What narrows the view, by name; each goes with one click. */
export function Chosen({ selection, onChange, only }: FilterFieldsProps) {
  const { t } = useLingui()
  const choices = useChoices()
  return only.flatMap((name) =>
    selection[name].map((value) => {
      const label = choices[name].data.find((each) => each.value === String(value))?.label ?? String(value)
      const others = (selection[name] as (number | string)[]).filter((each) => each !== value)
      return (
        <Button
          key={`${name}-${value}`}
          size="compact-sm"
          variant="light"
          rightSection={<IconX size={13} stroke={1.8} aria-hidden />}
          aria-label={t`Without “${label}”`}
          onClick={() => onChange({ [name]: others } as Partial<Selection>)}
          style={{ alignSelf: 'center' }}
        >
          {label}
        </Button>
      )
    }),
  )
}

type Choice = { label: string; all: string; data: { value: string; label: string }[] }

function useChoices(): Record<Filter, Choice> {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const classes = useClasses()
  const rows = (list: readonly { id: number; name: string; archived?: boolean }[] = []) =>
    list.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: String(id), label: name }))
  const spaces = (seen?.spaces ?? []).filter(({ archived }) => !archived)
  return {
    board: { label: t`Board`, all: t`All boards`, data: rows(spaces.flatMap(({ boards }) => boards)) },
    space: { label: t`Space`, all: t`All spaces`, data: rows(spaces) },
    client: { label: t`Client`, all: t`All clients`, data: rows(seen?.clients) },
    project: { label: t`Project`, all: t`All projects`, data: rows(seen?.projects) },
    type: { label: t`Type of work`, all: t`All types`, data: rows(seen?.card_types) },
    class: {
      label: t`Class of service`,
      all: t`All classes`,
      data: Object.entries(classes).map(([value, label]) => ({ value, label })),
    },
  }
}

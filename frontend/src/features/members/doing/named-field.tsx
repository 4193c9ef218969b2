import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { Doing } from './use-doing'

interface NamedFieldProps {
  value: string
  onName: (name: string) => void
  doing: Pick<Doing, 'words'>
  label?: string
  description?: string
  placeholder?: string
  longest?: number
}

/** The name of what a form makes: asked first, never empty, and what the server said about it beside it. */
export function NamedField(props: NamedFieldProps) {
  const { value, onName, doing, label, description, placeholder, longest = 120 } = props
  const { t } = useLingui()
  return (
    <TextInput
      label={label ?? t({ message: 'Name', context: 'of a thing' })}
      description={description}
      placeholder={placeholder}
      required
      maxLength={longest}
      value={value}
      error={doing.words.name}
      onChange={(event) => onName(event.currentTarget.value)}
      data-autofocus
    />
  )
}

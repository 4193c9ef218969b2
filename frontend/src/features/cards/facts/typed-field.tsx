import { Textarea, TextInput } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './facts.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

export interface TypedFieldProps {
  label: string
  value: string
  placeholder?: string
  type?: 'date' | 'text'
  inputMode?: 'decimal' | 'url' | 'text'
  suffix?: string
  /** A text that may need several lines. */
  long?: boolean
  onKeep: (value: string) => void
}

/** Text that is kept with Enter or on leaving, and left as it was with Esc. */
export function TypedField({
  label,
  value,
  placeholder,
  type,
  inputMode,
  suffix,
  long,
  onKeep,
}: TypedFieldProps) {
  const [typed, setTyped] = useState(value)
  const touched = useRef(false)
  useEffect(() => {
    if (!touched.current) setTyped(value)
  }, [value])
  const field = {
    className: styles.field ?? '',
    'aria-label': label,
    value: typed,
    ...(placeholder ? { placeholder } : {}),
    ...(inputMode ? { inputMode } : {}),
    onChange: (event: ChangeEvent<Field>) => {
      touched.current = true
      setTyped(event.currentTarget.value)
    },
    onBlur: () => {
      touched.current = false
      if (typed.trim() !== value) onKeep(typed.trim())
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        event.currentTarget.blur()
      }
      if (event.key !== 'Escape' || typed === value) return
      event.stopPropagation()
      setTyped(value)
    },
  }
  if (long) return <Textarea {...field} minRows={1} maxRows={8} />
  return (
    <TextInput
      {...field}
      {...(type ? { type } : {})}
      {...(suffix ? { rightSection: <span aria-hidden>{suffix}</span>, rightSectionWidth: 44 } : {})}
    />
  )
}

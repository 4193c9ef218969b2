import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import styles from './facts.module.css'

export interface TypedFieldProps {
  label: string
  value: string
  placeholder?: string
  type?: TextInputProps['type']
  inputMode?: 'decimal' | 'url' | 'text'
  suffix?: string
  onKeep: (value: string) => void
}

/** Text that is kept with Enter or on leaving, and left as it was with Esc. */
export function TypedField({ label, value, placeholder, type, inputMode, suffix, onKeep }: TypedFieldProps) {
  const [typed, setTyped] = useState(value)
  const touched = useRef(false)
  useEffect(() => {
    if (!touched.current) setTyped(value)
  }, [value])
  return (
    <TextInput
      className={styles.field ?? ''}
      aria-label={label}
      value={typed}
      {...(placeholder ? { placeholder } : {})}
      {...(type ? { type } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(suffix ? { rightSection: <span aria-hidden>{suffix}</span>, rightSectionWidth: 44 } : {})}
      onChange={(event) => {
        touched.current = true
        setTyped(event.currentTarget.value)
      }}
      onBlur={() => {
        touched.current = false
        if (typed.trim() !== value) onKeep(typed.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape' || typed === value) return
        event.stopPropagation()
        setTyped(value)
      }}
    />
  )
}

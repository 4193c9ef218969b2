import { Textarea, TextInput } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './facts.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

export interface TypedFieldProps {
  label: string
  value: string
  /** How it is written for reading, while nobody types. */
  shown?: string
  placeholder?: string
  inputMode?: 'decimal' | 'url' | 'text'
  /** The unit, beside what is being typed. */
  suffix?: string
  /** A text that may need several lines. */
  long?: boolean
  /** It was just put there to be filled in. */
  focusedAtOnce?: boolean
  /** What is wrong with the text, in words. It stays as it was typed until it is right. */
  wrong?: (typed: string) => string | null
  onKeep: (value: string) => void
}

/** Text that is kept with Enter or on leaving, and left as it was with Esc; a keyboard stays in it. */
export function TypedField({
  label,
  value,
  shown,
  placeholder,
  inputMode,
  suffix,
  long,
  focusedAtOnce,
  wrong,
  onKeep,
}: TypedFieldProps) {
  const [typed, setTyped] = useState(value)
  const [focused, setFocused] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const touched = useRef(false)
  const kept = useRef<string | null>(null)
  useEffect(() => {
    if (!touched.current) setTyped(value)
  }, [value])
  const keep = () => {
    const text = typed.trim()
    const refused = text === '' || text === value ? null : (wrong?.(text) ?? null)
    setError(refused)
    if (refused) return
    touched.current = false
    // What was kept with Enter is not kept once more on leaving, while the answer is on its way.
    if (text !== value && text !== kept.current) onKeep(text)
    kept.current = text
  }
  const field = {
    className: styles.field ?? '',
    'aria-label': label,
    value: focused || typed !== value ? typed : (shown ?? typed),
    error,
    ...(placeholder ? { placeholder } : {}),
    ...(focusedAtOnce ? { autoFocus: true } : {}),
    ...(inputMode ? { inputMode } : {}),
    onChange: (event: ChangeEvent<Field>) => {
      touched.current = true
      kept.current = null
      setTyped(event.currentTarget.value)
      setError(null)
    },
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false)
      keep()
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        // Enter once more tries again what was refused.
        kept.current = null
        keep()
      }
      if (event.key !== 'Escape' || typed === value) return
      event.stopPropagation()
      touched.current = false
      setTyped(value)
      setError(null)
    },
  }
  if (long) return <Textarea {...field} minRows={1} maxRows={8} />
  return (
    <TextInput
      {...field}
      {...(suffix && focused
        ? { rightSection: <span aria-hidden>{suffix}</span>, rightSectionWidth: 44 }
        : {})}
    />
  )
}

import { TextInput } from '@mantine/core'
import { useState } from 'react'

export interface TypedLineProps {
  label: string
  placeholder: string
  id?: string
  autoFocus?: boolean
  initial?: string
  /** With the text that was typed; pasted lines come one by one. */
  onKeep: (text: string) => void
  onLeave?: () => void
}

/** One line after another: Enter keeps it and waits for the next. */
export function TypedLine({
  label,
  placeholder,
  id,
  autoFocus,
  initial = '',
  onKeep,
  onLeave,
}: TypedLineProps) {
  const [typed, setTyped] = useState(initial)
  const keep = () => {
    const text = typed.trim()
    if (text === '') return
    setTyped('')
    onKeep(text)
  }
  return (
    <TextInput
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      autoFocus={autoFocus ?? false}
      maxLength={2000}
      data-mantine-stop-propagation
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() === '') onLeave?.()
      }}
      onPaste={(event) => {
        const lines = event.clipboardData
          .getData('text')
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean)
        if (lines.length < 2 || typed !== '') return
        event.preventDefault()
        for (const line of lines) onKeep(line)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          keep()
        }
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setTyped('')
        event.currentTarget.blur()
        onLeave?.()
      }}
    />
  )
}

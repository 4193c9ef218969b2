import { TextInput } from '@mantine/core'
import { type ClipboardEvent, useState } from 'react'
import { pastedLines } from './pasted-lines'

export interface TypedLineProps {
  label: string
  placeholder: string
  id?: string
  autoFocus?: boolean
  initial?: string
  onKeep: (text: string) => void
  /** Where several pasted lines are several things. What stood in the field belongs to the first and the last. */
  onKeepMany?: (texts: string[]) => void
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
  onKeepMany,
  onLeave,
}: TypedLineProps) {
  const [typed, setTyped] = useState(initial)
  const keep = () => {
    const text = typed.trim()
    if (text === '') return
    setTyped('')
    onKeep(text)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = pastedLines(event.clipboardData.getData('text'))
    if (!onKeepMany || lines.length < 2) return
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const before = value.slice(0, selectionStart ?? value.length)
    const after = value.slice(selectionEnd ?? value.length)
    event.preventDefault()
    setTyped('')
    onKeepMany(
      lines.map((line, at) => `${at === 0 ? before : ''}${line}${at === lines.length - 1 ? after : ''}`),
    )
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
      onPaste={paste}
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

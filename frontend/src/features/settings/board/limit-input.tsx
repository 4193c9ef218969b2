import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'

export interface LimitInputProps {
  label: string
  value: number | null
  onChange: (limit: number | null) => void
}

/** A limit that counts as soon as one has left the field; empty is none. */
export function LimitInput({ label, value, onChange }: LimitInputProps) {
  const [text, setText] = useState<string | number>(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const settle = () => {
    const limit = text === '' ? null : Number(text)
    if (limit !== value) onChange(limit)
  }
  return (
    <NumberInput
      size="xs"
      w={72}
      aria-label={label}
      placeholder="–"
      min={1}
      max={10_000}
      allowDecimal={false}
      value={text}
      onChange={setText}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}

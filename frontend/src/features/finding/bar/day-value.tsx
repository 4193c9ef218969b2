import { useState } from 'react'
import { DateField } from '#ui/time/date-field'
import { useKeywords } from '../filter/use-words'

export interface DayValueProps {
  label: string
  /** As filters write it; what is no single day stands in the list above and not here. */
  value: string
  onValue: (day: string) => void
}

/** A day to compare with: a date, or as seen from today, “+7d”. It holds as soon as what is typed reads as a day. */
export function DayValue({ label, value, onValue }: DayValueProps) {
  const keyword = useKeywords()
  const [before, setBefore] = useState<string | null>(null)
  const near = (text: string) => nearDay(text, (word) => keyword('', word))
  const day = /^\d{4}-/.test(value) ? value : (nearDay(value) ?? '')
  return (
    <DateField
      size="xs"
      aria-label={label}
      placeholder={label}
      withinPortal={false}
      value={before ?? day}
      near={{ read: near, say: (word) => keyword('', word) }}
      onKeep={(kept) => {
        setBefore(null)
        onValue(kept)
      }}
      onType={(typed, isTyping) => {
        if (isTyping) setBefore(before ?? day)
        else setBefore(null)
        if (isTyping) onValue(typed ?? '')
        else if (before !== null) onValue(before)
      }}
    />
  )
}

const words = ['today', 'tomorrow', 'yesterday']

/** “+7d”, “-2w”, “tomorrow” as filters write them; null where the text is none of these. */
export function nearDay(text: string, inOwnWords = (word: string) => word): string | null {
  const typed = text.trim().toLowerCase()
  const distance = /^([-+−]) ?(\d{1,4}) ?([dw])$/.exec(typed)
  if (distance) return `${distance[1] === '+' ? '+' : '-'}${distance[2]}${distance[3]}`
  return words.find((word) => typed === word || typed === inOwnWords(word).toLowerCase()) ?? null
}

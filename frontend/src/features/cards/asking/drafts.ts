import { useCallback, useState } from 'react'

export interface Draft {
  text: string
  /** The version that the writer had before them, where the text has versions. */
  based_on?: number
  /** The text that the writing began from. */
  base?: string
}

const name = (key: string) => `baton.draft.${key}`

export function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name(key)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || typeof (kept as Draft).text !== 'string') return null
    return kept as Draft
  } catch {
    return null
  }
}

/** A text being written, kept on this device with every stroke until it is sent or thrown away. */
export function useDraft(key: string): [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState(() => readDraft(key))
  const keep = useCallback(
    (changed: Draft | null) => {
      setDraft(changed)
      try {
        if (changed === null) localStorage.removeItem(name(key))
        else localStorage.setItem(name(key), JSON.stringify(changed))
      } catch {
        // A full or forbidden store: the text is still on the screen.
      }
    },
    [key],
  )
  return [draft, keep]
}

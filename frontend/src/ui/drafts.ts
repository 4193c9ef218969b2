import { useCallback, useState } from 'react'

export interface Draft {
  text: string
  /** The version that the writer had before them, where the text has versions. */
  based_on?: number
  /** The text that the writing began from. */
  base?: string
}

const prefix = 'baton.draft.'
let writer: number | null = null

/**
 * Whose drafts these are from now on. Those of others stay on the device until they sign out, for a session may
 * only have run out; but nobody else is ever shown them.
 */
export function draftsBelongTo(user: number | null): void {
  writer = user
}

const name = (key: string) => `${prefix}${writer}.${key}`

export function readDraft(key: string): Draft | null {
  if (writer === null) return null
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name(key)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || typeof (kept as Draft).text !== 'string') return null
    return kept as Draft
  } catch {
    return null
  }
}

export function storeDraft(key: string, draft: Draft | null): void {
  if (writer === null) return
  try {
    if (draft === null) localStorage.removeItem(name(key))
    else localStorage.setItem(name(key), JSON.stringify(draft))
  } catch {
    // A full or forbidden store: the text is still on the screen.
  }
}

/** A text being written, kept on this device with every stroke until it is sent or thrown away. */
export function useDraft(key: string): [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState(() => readDraft(key))
  const keep = useCallback(
    (changed: Draft | null) => {
      setDraft(changed)
      storeDraft(key, changed)
    },
    [key],
  )
  return [draft, keep]
}

/** The same for a plain text that is empty when there is none; `wasKept`: it was here when the page was opened. */
export function useKeptText(key: string) {
  const [draft, setDraft] = useDraft(key)
  const [wasKept, setWasKept] = useState(draft !== null)
  const write = useCallback((text: string) => setDraft(text === '' ? null : { text }), [setDraft])
  const forget = useCallback(() => {
    setDraft(null)
    setWasKept(false)
  }, [setDraft])
  return { text: draft?.text ?? '', wasKept: wasKept && draft !== null, write, forget }
}

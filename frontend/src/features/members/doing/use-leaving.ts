import { useRef, useState } from 'react'

export interface Leaving {
  /** To be told of every typed character. */
  onTyped: () => void
  /** What was typed is saved, or there is nothing left of it. */
  onSaved: () => void
  /** Esc and the cross: at once when nothing was typed, else the question comes first; once more, and one goes on typing. */
  leave: () => void
  asking: boolean
  stay: () => void
}

/** Typed text is not lost to one key. */
export function useLeaving(onClose: () => void): Leaving {
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  const from = useRef<Element | null>(null)
  const ask = () => {
    from.current = document.activeElement
    setAsking(true)
  }
  const stay = () => {
    setAsking(false)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  return {
    onTyped: () => setTyped(true),
    onSaved: () => setTyped(false),
    leave: () => (!typed ? onClose() : asking ? stay() : ask()),
    asking: typed && asking,
    stay,
  }
}

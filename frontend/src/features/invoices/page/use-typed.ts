import { useState } from 'react'

/** What is typed; where nothing is, what the server says now: a client's reference may come after the draft. */
export function useTyped(said: string) {
  const [typed, setTyped] = useState(said)
  const [before, setBefore] = useState(said)
  if (said !== before) {
    setBefore(said)
    if (typed === before) setTyped(said)
  }
  return [typed, setTyped] as const
}

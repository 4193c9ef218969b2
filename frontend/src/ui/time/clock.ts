import { useMemo, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now = Date.now()
let ticking: ReturnType<typeof setInterval> | undefined

/** The time to half a minute, one clock for the whole page instead of a timer for each of two thousand cards. */
export function useNow(): Date {
  const at = useSyncExternalStore(listen, () => now)
  // The same object for the same time: what hangs on it is drawn again only when the clock moved.
  return useMemo(() => new Date(at), [at])
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now()
    ticking = setInterval(tick, 30_000)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(ticking)
  }
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

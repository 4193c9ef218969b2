import { useEffect, useState } from 'react'
import type { Timer } from '../asking/statik-api'

/** Seconds that the present step took until now, counted on from what the server said. */
export function useSpent({ step, spent, running }: Timer): number {
  const [since, setSince] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each word of the server begins the count anew.
  useEffect(() => {
    setSince(0)
    if (!running) return
    const began = performance.now()
    const ticking = setInterval(() => setSince(Math.round((performance.now() - began) / 1000)), 1000)
    return () => clearInterval(ticking)
  }, [step, spent, running])
  return spent + (running ? since : 0)
}

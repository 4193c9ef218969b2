import { useEffect, useState } from 'react'

const inView = 5

/** Stages beyond the right edge draw their cards just after those in view, so that these are seen sooner. */
export function useReady(at: number): boolean {
  const [ready, setReady] = useState(at < inView)
  useEffect(() => {
    if (ready) return
    const timer = setTimeout(() => setReady(true), 30 * (at - inView + 1))
    return () => clearTimeout(timer)
  }, [ready, at])
  return ready
}

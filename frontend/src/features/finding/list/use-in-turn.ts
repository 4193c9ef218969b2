import { useLayoutEffect, useReducer, useRef } from 'react'
import { inTurn, Pace } from './pace'

/**
 * Which of the rows in view are drawn whole. Whoever scrolls fast brings a viewport of new rows with each frame: no
 * frame draws more of them than it has time for; the rest show their titles until it is their turn. The one that
 * holds the keyboard is `current` and never waits.
 */
export function useInTurn(inView: readonly number[], current: number | null): ReadonlySet<number> {
  const [, again] = useReducer((count: number) => count + 1, 0)
  const pace = useRef(new Pace()).current
  const before = useRef<ReadonlySet<number>>(new Set())
  const begun = performance.now()
  const stays = current === null ? before.current : new Set([...before.current, current])
  const whole = new Set(inTurn(inView, stays, pace.atOnce))
  const isBehind = whole.size < inView.length
  useLayoutEffect(() => {
    const fresh = [...whole].filter((id) => !before.current.has(id)).length
    pace.took(fresh, performance.now() - begun)
    before.current = whole
    if (!isBehind) return
    // In the frame after the next signal to draw: this one has had its share.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(again)
    })
    return () => cancelAnimationFrame(frame)
  })
  return whole
}

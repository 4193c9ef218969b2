import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from './when-idle'

const inView = Math.ceil(window.innerWidth / 286)

/** Stages beyond the right edge draw their cards after those in view are seen, one stage at a time. */
export function useReady(column: number, at: number): boolean {
  return useLater(column, at < inView)
}

/** False in the first frames: what nobody sees yet can wait for the cards. */
export function useSettled(column: number): boolean {
  return useLater(column, false)
}

function useLater(column: number, already: boolean): boolean {
  const [now, setNow] = useState(already)
  useEffect(
    () => (now ? undefined : whenIdle(column, () => startTransition(() => setNow(true)))),
    [now, column],
  )
  return now
}

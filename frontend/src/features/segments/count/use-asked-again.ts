import { useCallback, useEffect, useState } from 'react'
import { mostTries, pause } from '../asking/others-count'

export interface TurnedAway {
  /** What is asked; another question begins anew. */
  of: string
  isTurnedAway: boolean
  isAsking: boolean
  ask: () => unknown
}

/** Asks again after a pause, a few times; `waits` as long as it will. `begin` asks at once, and as often again. */
export function useAskedAgain({ of, isTurnedAway, isAsking, ask }: TurnedAway) {
  const [tried, setTried] = useState({ of, times: 0 })
  const times = tried.of === of ? tried.times : 0
  const waits = isTurnedAway && times < mostTries
  useEffect(() => {
    if (!waits || isAsking) return
    const soon = setTimeout(() => {
      setTried({ of, times: times + 1 })
      ask()
    }, pause)
    return () => clearTimeout(soon)
  }, [waits, isAsking, of, times, ask])
  const begin = useCallback(() => {
    setTried({ of, times: 0 })
    ask()
  }, [of, ask])
  return { waits, begin }
}

import { memo, useCallback, useEffect, useRef } from 'react'
import type { Spot } from '../asking/statik-api'
import styles from './blind.module.css'
import { useMendWords } from './mend-words'
import { useMending } from './use-mending'

/** Blind spots in words: a click leads there, the button mends. */
export function SpotList({ spots, onGo }: { spots: readonly Spot[]; onGo?: (() => void) | undefined }) {
  const { mend, look } = useMending()
  const mendWords = useMendWords()
  const latest = useRef({ mend, look, onGo })
  useEffect(() => {
    latest.current = { mend, look, onGo }
  })
  // The same for ever: of a hundred blind spots only those are drawn anew that changed.
  const onLook = useCallback((spot: Spot) => {
    latest.current.onGo?.()
    latest.current.look(spot)
  }, [])
  const onMend = useCallback((spot: Spot) => {
    latest.current.onGo?.()
    void latest.current.mend(spot)
  }, [])
  return (
    <ul className={styles.list}>
      {spots.map((spot) => (
        <SpotLine
          key={`${spot.blind} ${spot.part ?? ''}`}
          spot={spot}
          verb={mendWords(spot)}
          onLook={onLook}
          onMend={onMend}
        />
      ))}
    </ul>
  )
}

interface SpotLineProps {
  spot: Spot
  /** What its mend is called; "": it offers none. */
  verb: string
  onLook: (spot: Spot) => void
  onMend: (spot: Spot) => void
}

const SpotLine = memo(function SpotLine({ spot, verb, onLook, onMend }: SpotLineProps) {
  return (
    <li className={styles.spot}>
      <button type="button" className={styles.words} onClick={() => onLook(spot)}>
        {spot.words}
      </button>
      {verb ? (
        <button type="button" className={styles.mend} onClick={() => onMend(spot)}>
          {verb}
        </button>
      ) : null}
    </li>
  )
})

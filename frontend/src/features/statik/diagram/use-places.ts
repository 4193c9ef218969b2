import { useEffect, useMemo, useRef, useState } from 'react'
import type { Looked } from '../design/looking'
import { layOut } from './lay-out'
import { type Place, placesOf, shapeOf } from './places'

/** Where every block stands; null until it was laid out for the first time, so that nothing jumps. */
export function usePlaces(
  looked: Looked,
  given: readonly { block: number; x: number; y: number }[],
): Map<number, Place> | null {
  const shape = shapeOf(looked)
  const [laid, setLaid] = useState<{ shape: string; places: Map<number, Place> } | null>(null)
  const latest = useRef({ looked, given })
  useEffect(() => {
    latest.current = { looked, given }
  })
  useEffect(() => {
    let isOver = false
    layOut(latest.current.looked)
      .then((places) => {
        if (!isOver) setLaid({ shape, places })
      })
      // Without a worker it stands as the server has it.
      .catch(() => {
        const { given: places } = latest.current
        if (!isOver) setLaid({ shape, places: new Map(places.map(({ block, x, y }) => [block, { x, y }])) })
      })
    return () => {
      isOver = true
    }
  }, [shape])
  return useMemo(() => laid && placesOf(looked, laid.places), [looked, laid])
}

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect } from 'react'
import type { SlotPlace } from '../asking/capacity-api'
import type { Carried } from './hand'
import type { Planning } from './planning'

/** What a dragged thing says of itself, and what a slot or another placement says to it. */
export const carriedIn = (data: Record<string | symbol, unknown>) => data.carried as Carried | undefined

/** What happens when something is let go: over another placement the two change places, over a slot it goes in. */
export function useSlotDropping(planning: Planning): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => carriedIn(source.data) !== undefined,
        onDrop: ({ source, location }) => {
          const carried = carriedIn(source.data)
          const [onto, under] = location.current.dropTargets.map(({ data }) => data)
          if (!carried || !onto) return
          const other = typeof onto.placement === 'number' ? planning.fresh(onto.placement) : undefined
          if (other && carried.kind === 'placement') {
            if (other.id !== carried.placement.id) planning.swap(carried.placement, other)
            return
          }
          const place = (onto.place ?? under?.place) as SlotPlace | undefined
          if (place) planning.drop(carried, place)
        },
      }),
    [planning],
  )
}

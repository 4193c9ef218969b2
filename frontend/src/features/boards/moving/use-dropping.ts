import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import { dropInto } from './drop-into'

/** What happens when a dragged card is let go over a cell. */
export function useDropping(): void {
  const { hand, doing, mayWork } = useBoardTools()
  const view = useBoardView()
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    if (!mayWork) return
    return monitorForElements({
      onDrop: ({ source, location }) => {
        const { drop } = hand.get()
        hand.set({ drop: null, dragged: null })
        const target = location.current.dropTargets[0]?.data
        const card = source.data.card
        if (!drop || typeof card !== 'number' || typeof target?.column !== 'number') return
        dropInto(drop, card, latest.current, doing)
        hand.set({ current: card })
      },
    })
  }, [hand, doing, mayWork])
}

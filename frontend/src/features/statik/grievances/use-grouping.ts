import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Part } from '../design/kinds'

type Grievance = Part<'grievance'>

/** A dissatisfaction is carried by its handle. */
export function useCarried(part: Grievance) {
  const sheet = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const [element, dragHandle] = [sheet.current, handle.current]
    if (!element || !dragHandle) return
    return draggable({
      element,
      dragHandle,
      getInitialData: () => ({ grievance: part }),
      onDragStart: () => element.setAttribute('data-carried', ''),
      onDrop: () => element.removeAttribute('data-carried'),
    })
  }, [part])
  return { sheet, handle }
}

/** Where one is let go. Answers whether one is held above it. */
export function useGroupTarget(
  target: RefObject<HTMLElement | null>,
  onDrop: (part: Grievance) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const element = target.current
    if (!element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.grievance !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        latest.current(source.data.grievance as Grievance)
      },
    })
  }, [target])
  return isOver
}

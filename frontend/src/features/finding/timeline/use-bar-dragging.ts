import { type PointerEvent, useEffect, useRef, useState } from 'react'

const threshold = 4
const edge = 36

interface Grip {
  x: number
  scrolled: number
  scroller: HTMLElement | null
}

/** A bar in the hand of the mouse: it goes by whole days; Escape lets go. A finger scrolls instead. */
export function useBarDragging(options: {
  day: number
  width: number
  enabled: boolean
  onDrop: (day: number) => void
}) {
  const { width, enabled } = options
  const [day, setDay] = useState<number | null>(null)
  const grip = useRef<Grip | null>(null)
  const carried = useRef(false)
  const end = () => {
    grip.current = null
    setDay(null)
  }
  useEffect(() => {
    if (day === null) return
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      grip.current = null
      setDay(null)
    }
    window.addEventListener('keydown', letGo, true)
    return () => window.removeEventListener('keydown', letGo, true)
  }, [day])
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      carried.current = false
      if (!enabled || event.button !== 0 || event.pointerType === 'touch') return
      const scroller = event.currentTarget.closest<HTMLElement>('[data-scroller]')
      grip.current = { x: event.clientX, scrolled: scroller?.scrollLeft ?? 0, scroller }
      // From the first moment: a hand that takes the very end has left the bar before it is sure what it wants.
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current
      if (!held) return
      const { scroller } = held
      if (scroller && carried.current) {
        const { left, right } = scroller.getBoundingClientRect()
        if (event.clientX > right - edge) scroller.scrollLeft += width
        else if (event.clientX < left + edge) scroller.scrollLeft -= width
      }
      const moved = event.clientX - held.x + (scroller?.scrollLeft ?? 0) - held.scrolled
      if (!carried.current && Math.abs(moved) < threshold) return
      carried.current = true
      setDay(options.day + Math.round(moved / width))
    },
    onPointerUp: () => {
      if (day !== null && day !== options.day) options.onDrop(day)
      end()
    },
    onPointerCancel: end,
  }
  return { day, handlers, wasCarried: () => carried.current }
}

import { type RefObject, useEffect, useRef } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import { TouchCarrying } from './touch-carrying'

/** Cards below `floor` are taken along by a finger that rests on them, whatever is news meanwhile. */
export function useTouchCarrying(floor: RefObject<HTMLElement | null>): void {
  const { hand, doing, store, mayWork } = useBoardTools()
  const view = useBoardView()
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    const ground = floor.current
    if (!ground || !mayWork) return
    const tools = { hand, doing, store }
    let carrying: TouchCarrying | null = null

    const begin = (event: TouchEvent) => {
      carrying?.end()
      carrying = null
      const [touch] = event.touches
      const target = event.target as HTMLElement
      const card = target.closest<HTMLElement>('[data-card]')
      if (!card || !touch || event.touches.length > 1 || target.closest('button')) return
      const at = { x: touch.clientX, y: touch.clientY }
      const now = new TouchCarrying(card, Number(card.dataset.card), at, tools, () => latest.current)
      carrying = now
      // The browser's own drag would begin a moment later and end ours.
      card.setAttribute('draggable', 'false')
      const listening = new AbortController()
      const { signal } = listening
      const over = () => {
        listening.abort()
        card.setAttribute('draggable', 'true')
      }
      const follow = (moving: TouchEvent) => {
        const [finger] = moving.touches
        if (now.carries && moving.cancelable) moving.preventDefault()
        if (finger) now.move({ x: finger.clientX, y: finger.clientY })
      }
      const release = (ending: TouchEvent) => {
        // No click follows: the card was carried, not opened.
        if (now.carries) ending.preventDefault()
        now.drop()
        over()
      }
      target.addEventListener('touchmove', follow, { passive: false, signal })
      target.addEventListener('touchend', release, { passive: false, signal })
      const cancel = () => {
        now.end()
        over()
      }
      target.addEventListener('touchcancel', cancel, { signal })
    }
    // Known to the browser before the finger comes down, it lets a later move be refused to the page's scrolling.
    const hold = (event: TouchEvent) => {
      if (carrying?.carries && event.cancelable) event.preventDefault()
    }
    const noMenu = (event: Event) => {
      if (!carrying?.carries) return
      event.preventDefault()
      event.stopPropagation()
    }
    ground.addEventListener('touchstart', begin, { passive: true })
    ground.addEventListener('touchmove', hold, { passive: false })
    window.addEventListener('contextmenu', noMenu, true)
    return () => {
      carrying?.end()
      ground.removeEventListener('touchstart', begin)
      ground.removeEventListener('touchmove', hold)
      window.removeEventListener('contextmenu', noMenu, true)
    }
  }, [floor, hand, doing, store, mayWork])
}

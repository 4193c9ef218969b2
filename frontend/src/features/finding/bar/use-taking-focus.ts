import { useEffect, useRef } from 'react'

/**
 * What takes the place of what had the focus, or opens above it, takes the focus before another key is pressed: the
 * keyboard goes on, and no letter of a word is a command for what lies below.
 */
export function useTakingFocus<E extends HTMLElement>() {
  const root = useRef<E>(null)
  useEffect(() => {
    // Not yet in here: whoever opened this notes in its own effect where the focus goes back to.
    queueMicrotask(() => {
      const first = root.current?.querySelector<HTMLElement>('[data-autofocus]')
      const there = first ?? root.current?.querySelector<HTMLElement>('input, select')
      there?.focus({ preventScroll: true })
    })
  }, [])
  return root
}

import { useEffect, useRef } from 'react'

/** What takes the place of what had the focus takes the focus, too: the keyboard goes on. */
export function useTakingFocus<E extends HTMLElement>() {
  const root = useRef<E>(null)
  useEffect(() => {
    // A frame later: whoever opened this has noted by then where the focus goes back to.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const first = root.current?.querySelector<HTMLElement>('[data-autofocus]')
      const there = first ?? root.current?.querySelector<HTMLElement>('input, select')
      there?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return root
}

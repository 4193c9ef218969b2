import { type RefObject, useLayoutEffect, useState } from 'react'

const ownPadding = 2

/** How far below the top of the scrolled content a list begins; it changes when lanes above it grow. */
export function useScrollMargin(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [margin, setMargin] = useState(ownPadding)
  useLayoutEffect(() => {
    const content = scroller?.firstElementChild
    if (!scroller || !content) return
    const measure = () => {
      if (!list.current) return
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      setMargin(Math.round(top + scroller.scrollTop))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(content)
    return () => observer.disconnect()
  }, [list, scroller])
  return margin
}

import type { MouseEvent } from 'react'

/** Where something was clicked, from 0 to 1 of its width and height; by the keyboard no place is pointed at: the
 * middle. */
export function placeOf(event: MouseEvent<HTMLElement>): [number, number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const share = (at: number, of: number) => Math.min(1, Math.max(0, at / of))
  return event.detail > 0
    ? [share(event.clientX - left, width), share(event.clientY - top, height)]
    : [0.5, 0.5]
}

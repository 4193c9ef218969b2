interface Point {
  x: number
  y: number
}

const near = 52
const fastest = 14

/** While a finger carries a card along an edge of what scrolls, that scrolls on; `onScrolled` after each step. */
export function edgeScrolling(onScrolled: () => void): { at: (point: Point) => void; stop: () => void } {
  let point: Point | null = null
  let frame = 0
  const step = () => {
    frame = 0
    if (!point || !scrolled(point)) return
    onScrolled()
    frame = requestAnimationFrame(step)
  }
  return {
    at: (now) => {
      point = now
      frame ||= requestAnimationFrame(step)
    },
    stop: () => {
      point = null
      cancelAnimationFrame(frame)
    },
  }
}

function scrolled({ x, y }: Point): boolean {
  for (let node = document.elementFromPoint(x, y); node; node = node.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(node)
    const { left, right, top, bottom } = node.getBoundingClientRect()
    const before = [node.scrollLeft, node.scrollTop]
    if (/auto|scroll/.test(overflowY)) node.scrollTop += pull(y, top, bottom)
    if (/auto|scroll/.test(overflowX)) node.scrollLeft += pull(x, left, right)
    if (node.scrollLeft !== before[0] || node.scrollTop !== before[1]) return true
  }
  return false
}

/** Pixels of one frame: none in the middle, more towards the edge. */
function pull(at: number, from: number, to: number): number {
  const reach = Math.min(near, (to - from) / 4)
  if (at < from + reach) return -fastest * Math.min(1, (from + reach - at) / reach)
  if (at > to - reach) return fastest * Math.min(1, (at - to + reach) / reach)
  return 0
}

interface Seen {
  left: number
  top: number
  at: number
}

const freshFor = 900
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where cards were a moment ago, so that one that changed its place glides there instead of jumping. */
class Gliding {
  private readonly seen = new Map<number, Seen>()

  remember(card: number): void {
    const element = document.querySelector(`[data-card="${card}"]`)
    if (!element) return
    const { left, top } = element.getBoundingClientRect()
    this.seen.set(card, { left, top, at: performance.now() })
  }

  /** To be called with the card in its new place. */
  glide(card: number, element: HTMLElement): void {
    const from = this.seen.get(card)
    if (!from) return
    this.seen.delete(card)
    if (performance.now() - from.at > freshFor || calm()) return
    const { left, top } = element.getBoundingClientRect()
    const [x, y] = [from.left - left, from.top - top]
    if (Math.abs(x) + Math.abs(y) < 3) return
    element.animate(
      [
        { transform: `translate(${x}px, ${y}px)`, zIndex: 3 },
        { transform: 'none', zIndex: 3 },
      ],
      { duration: 260, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' },
    )
  }

  forget(card: number): void {
    this.seen.delete(card)
  }
}

export const gliding = new Gliding()

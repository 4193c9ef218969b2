import type { BoardTools, BoardView } from '../board/board-context'
import type { CellKey } from '../state/ordering'
import { dropInto } from './drop-into'
import { boxesIn, placeAt } from './drop-place'
import { edgeScrolling } from './edge-scrolling'

type Tools = Pick<BoardTools, 'hand' | 'doing' | 'store'>
interface Point {
  x: number
  y: number
}

const holdFor = 350
const openStageAfter = 500
const still = 9

/**
 * A finger that rests on a card takes it along. Browsers drag by touch each in their own way or not at all, so this
 * is done here. The events come to the element touched first, even when another stage has taken its place.
 */
export class TouchCarrying {
  private start: Point
  private at: Point
  private ghost: HTMLElement | null = null
  private tab: HTMLElement | null = null
  private moved = false
  private readonly scrolling = edgeScrolling(() => this.over())
  private readonly resting: number
  private opening: number | undefined

  constructor(
    private readonly card: HTMLElement,
    private readonly id: number,
    touch: Point,
    private readonly tools: Tools,
    private readonly view: () => BoardView,
  ) {
    this.start = touch
    this.at = touch
    this.resting = window.setTimeout(() => this.lift(), holdFor)
  }

  /** Whether the finger has the card, so that the page must not scroll. */
  get carries(): boolean {
    return this.ghost !== null
  }

  move(to: Point): void {
    this.at = to
    const far = Math.hypot(to.x - this.start.x, to.y - this.start.y) > still
    if (!this.ghost) {
      if (far) this.end()
      return
    }
    this.moved ||= far
    this.ghost.style.translate = `${to.x - this.start.x}px ${to.y - this.start.y}px`
    this.scrolling.at(to)
    this.over()
  }

  drop(): void {
    const { hand, doing, store } = this.tools
    const { ghost, id, tab, moved } = this
    const { drop } = hand.get()
    this.end()
    if (!ghost) return
    const face = store.get().faces.get(id)
    if (!moved) {
      hand.set({ current: id, menu: { card: id, ...this.at } })
      return
    }
    const stage = Number(tab?.dataset.stage)
    if (tab && face && stage !== face.column) doing.move(id, { column: stage, lane: face.lane, above: null })
    else if (drop) dropInto(drop, id, this.view(), doing)
    hand.set({ current: id })
  }

  end(): void {
    clearTimeout(this.resting)
    clearTimeout(this.opening)
    this.scrolling.stop()
    this.ghost?.remove()
    if (this.ghost) this.tools.hand.set({ dragged: null, drop: null })
    this.ghost = null
  }

  private lift(): void {
    const { left, top, width } = this.card.getBoundingClientRect()
    const ghost = this.card.cloneNode(true) as HTMLElement
    ghost.removeAttribute('data-card')
    ghost.setAttribute('aria-hidden', 'true')
    ghost.inert = true
    Object.assign(ghost.style, {
      position: 'fixed',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      zIndex: '400',
      pointerEvents: 'none',
      rotate: '1.5deg',
    })
    document.body.append(ghost)
    this.ghost = ghost
    navigator.vibrate?.(12)
    this.tools.hand.set({ dragged: this.id, menu: null })
  }

  /** What lies under the finger: a stage's name opens that stage after a moment, a list shows the place. */
  private over(): void {
    const under = document.elementFromPoint(this.at.x, this.at.y)
    const tab = under?.closest<HTMLElement>('[data-stage]') ?? null
    if (tab !== this.tab) {
      clearTimeout(this.opening)
      this.tab = tab
      if (tab) this.opening = window.setTimeout(() => tab.click(), openStageAfter)
    }
    const list = under?.closest('[data-column]')?.querySelector<HTMLElement>('[data-cell]')
    const { hand } = this.tools
    if (!list || tab) {
      if (hand.get().drop) hand.set({ drop: null })
      return
    }
    const { top } = list.getBoundingClientRect()
    const cell = list.dataset.cell as CellKey
    const cards = this.view().cells.get(cell) ?? []
    const place = placeAt(this.at.y - top, boxesIn(list, top), cards, this.id)
    const { drop } = hand.get()
    if (drop?.cell !== cell || drop.above !== place.above || drop.line !== place.line)
      hand.set({ drop: { cell, ...place } })
  }
}

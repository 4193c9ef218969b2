import { t } from '@lingui/core/macro'
import { announce } from '#ui/announce'
import type { BoardTools } from '../board/board-context'
import { fullName } from '../columns/board-columns'
import { cellKey } from '../state/ordering'
import { aboveInWhole } from './drop-place'
import { aboveAt, type Direction, type Layout, type Place, placeOf, step } from './stepping'

type Tools = Pick<BoardTools, 'store' | 'hand' | 'doing'>

/** A card in the hand of the keyboard: lifted, carried by arrows, put down or put back; each step is spoken. */
export class Carrying {
  private place: Place | null = null

  constructor(
    private readonly tools: Tools,
    private readonly layout: () => Layout,
  ) {}

  lift(card: number | null): void {
    const place = card === null ? null : placeOf(this.layout(), card)
    if (card === null || !place) return
    this.place = place
    this.tools.hand.set({ lifted: card })
    const title = this.title(card)
    announce(t`“${title}” lifted. Arrows carry it, Space puts it down, Escape puts it back.`)
  }

  step(direction: Direction): void {
    const { hand, store } = this.tools
    const card = hand.get().lifted
    if (card === null || !this.place) return
    this.place = step(this.layout(), card, this.place, direction)
    store.hold({ id: 'held', card, ...this.target(card, this.place) })
    hand.focus(card)
    announce(this.words(card, this.place))
  }

  drop(): void {
    const { hand, store, doing } = this.tools
    const card = hand.get().lifted
    const place = this.place
    const to = card !== null && place ? this.target(card, place) : null
    this.place = null
    hand.set({ lifted: null })
    store.hold(null)
    if (card === null || !to) return
    doing.move(card, to)
    hand.focus(card)
  }

  cancel(): void {
    const { hand, store } = this.tools
    const card = hand.get().lifted
    this.place = null
    hand.set({ lifted: null })
    store.hold(null)
    if (card === null) return
    hand.focus(card)
    const title = this.title(card)
    announce(t`“${title}” is back where it was`)
  }

  private target(card: number, place: Place) {
    const { column, lane } = place
    const layout = this.layout()
    const shown = layout.cell(column, lane).map((id) => ({ id }))
    const whole = this.tools.store.get().cells.get(cellKey(column, lane)) ?? []
    const above = aboveAt(layout, card, place)
    return { column, lane, above: aboveInWhole(above, shown, whole, card) }
  }

  private words(card: number, { column, lane, index }: Place): string {
    const { columns } = this.tools.store.get()
    const others = this.layout()
      .cell(column, lane)
      .filter((id) => id !== card).length
    const name = fullName(columns, column)
    const laneName = columns.lanes.find((each) => each?.id === lane)?.name
    const [at, count] = [index + 1, others + 1]
    return laneName ? t`${name}, ${laneName}, ${at} of ${count}` : t`${name}, ${at} of ${count}`
  }

  private title(card: number): string {
    return this.tools.store.get().faces.get(card)?.title ?? ''
  }
}

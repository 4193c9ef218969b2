import { t } from '@lingui/core/macro'
import { newKey } from '#api/sending'
import { announce } from '#ui/announce'
import { tellRefused } from '#ui/toast'
import type { BoardVerbs, CardAnswer, Place } from '../asking/board-api'
import type { HandStore } from '../board/board-hand'
import { fullName, isBackward } from '../columns/board-columns'
import { standsThere } from '../moving/drop-place'
import { gliding } from '../moving/gliding'
import type { CardFace } from '../state/board-state'
import type { BoardStore } from '../state/board-store'
import { cellKey } from '../state/ordering'
import { isRefusal, wordsOf } from './refused-words'
import { tellLeftOut, tellMoved, tellUnready, tellWarnings } from './telling'

/** What this person does to the cards of one board: at once on the screen, then on the server. */
export class Doing {
  private readonly queue = new Map<number, Promise<unknown>>()

  constructor(
    private readonly store: BoardStore,
    private readonly hand: HandStore,
    private readonly verbs: BoardVerbs,
    private readonly board: number,
    /** The way into a card, where the screen has one. */
    private readonly open?: (face: CardFace) => void,
  ) {}

  /** Moves a card; where that needs a reason, asks for it first. */
  move(card: number, to: Place, reason = ''): void {
    const { faces, columns, cells } = this.store.get()
    const face = faces.get(card)
    if (!face) return
    const sameCell = face.column === to.column && face.lane === to.lane
    if (sameCell && standsThere(card, to.above, cells.get(cellKey(to.column, to.lane)) ?? [])) return
    if (!reason && isBackward(columns, face.column, to.column)) {
      this.hand.set({ dialog: { kind: 'reason', card, ...to } })
      return
    }
    const key = newKey()
    gliding.remember(card)
    this.store.intend({ id: key, card, ...to })
    this.announcePlace(card)
    const earlier = this.queue.get(card) ?? Promise.resolve()
    const sent = earlier.then(() => this.send(card, to, reason, key, face.column !== to.column))
    this.queue.set(card, sent)
  }

  private async send(card: number, to: Place, reason: string, key: string, tell: boolean): Promise<void> {
    const version = this.store.versionOf(card)
    const based = version === undefined ? {} : { based_on: version }
    try {
      const answer = await this.verbs.move(card, { ...to, reason, ...based }, key)
      this.store.confirm(key, answer.number, answer.face)
      tellWarnings(answer)
      if (tell) tellMoved(this.placeInWords(card), () => this.undo(answer.number))
    } catch (problem) {
      gliding.remember(card)
      this.store.refuse(key)
      this.hand.focus(card)
      if (isRefusal(problem, 'ReasonNeeded')) this.hand.set({ dialog: { kind: 'reason', card, ...to } })
      else this.tellNo(problem, card)
    }
  }

  private tellNo(problem: unknown, card: number): void {
    const { open } = this
    const face = this.store.get().faces.get(card)
    const canBeMended = isRefusal(problem, 'PolicyNotMet') || isRefusal(problem, 'NobodyResponsible')
    if (open && face && canBeMended) tellUnready(wordsOf(problem), () => open(face))
    else tellRefused(wordsOf(problem))
  }

  /** Any other deed: its answer is drawn when it comes. True when it was done. */
  async run(
    deed: () => Promise<CardAnswer>,
    said?: (answer: CardAnswer) => string,
  ): Promise<CardAnswer | null> {
    try {
      const answer = await deed()
      const id = answer.face.id
      if (typeof id === 'number') gliding.remember(id)
      this.store.told(answer.face)
      tellWarnings(answer)
      if (said) announce(said(answer))
      return answer
    } catch (problem) {
      tellRefused(wordsOf(problem))
      return null
    }
  }

  async undo(number?: number | null): Promise<void> {
    const done = await this.run(() => this.verbs.undo(number ?? undefined))
    if (!done) return
    announce(done.words ?? t({ message: 'Taken back', context: 'on a board' }))
    const id = done.face.id
    if (typeof id === 'number') this.hand.focus(id)
  }

  async file(title: string, place: Place, template?: number): Promise<boolean> {
    const wished = { title, ...place, ...(template === undefined ? {} : { template }) }
    const filed = await this.run(
      () => this.verbs.file(this.board, wished),
      () => t`“${title}” added`,
    )
    tellLeftOut(filed?.left_out)
    return filed !== null
  }

  async take(card: number): Promise<void> {
    const done = await this.run(() => this.verbs.take(card))
    if (done) this.tellPlace(card, done.number)
  }

  async archive(card: number): Promise<void> {
    const title = this.store.get().faces.get(card)?.title ?? ''
    const done = await this.run(() => this.verbs.archive(card))
    if (!done) return
    this.store.left(card)
    tellMoved(t`“${title}” archived`, () => this.undo(done.number))
  }

  placeInWords(card: number): string {
    const { faces, cells, columns } = this.store.get()
    const face = faces.get(card)
    if (!face) return ''
    const cell = cells.get(cellKey(face.column, face.lane)) ?? []
    const at = cell.findIndex(({ id }) => id === card) + 1
    const title = face.title
    const column = fullName(columns, face.column)
    const lane = columns.lanes.find((each) => each?.id === face.lane)?.name
    const count = cell.length
    return lane
      ? t`“${title}” moved to ${column}, ${lane}, ${at} of ${count}`
      : t`“${title}” moved to ${column}, ${at} of ${count}`
  }

  /** After somebody took a card: where it is now, and the way back. */
  tellPlace(card: number, number: number | null | undefined): void {
    this.announcePlace(card)
    tellMoved(this.placeInWords(card), () => this.undo(number))
  }

  private announcePlace(card: number): void {
    announce(this.placeInWords(card))
  }
}

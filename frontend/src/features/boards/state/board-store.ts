import { type BoardColumns, columnsOf } from '../columns/board-columns'
import { applyFact, type BoardFact, withFace, withoutCard } from './applying'
import type { BoardState } from './board-state'
import {
  confirm,
  intend,
  type MoveIntent,
  noIntents,
  type Overlay,
  refuse,
  type ShownFace,
  settle,
  shownFaces,
} from './intents'
import { type CellKey, cells, sameOrder } from './ordering'

/** The board as it is drawn now. Parts that did not change keep their identity, so that only the rest is redrawn. */
export interface Shown {
  state: BoardState
  columns: BoardColumns
  faces: ReadonlyMap<number, ShownFace>
  cells: ReadonlyMap<CellKey, readonly ShownFace[]>
  children: ReadonlyMap<number, number>
}

/** The server's truth with this person's unconfirmed moves over it; facts in a burst are drawn once. */
export class BoardStore {
  private overlay: Overlay = noIntents
  /** A card in the hand of the keyboard: drawn where it would go, not sent yet. */
  private held: MoveIntent | null = null
  private shown: Shown
  private dirty = false
  private waiting = false
  private readonly listeners = new Set<() => void>()

  constructor(private state: BoardState) {
    this.shown = this.draw(undefined)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get = (): Shown => {
    if (this.dirty) {
      this.shown = this.draw(this.shown)
      this.dirty = false
    }
    return this.shown
  }

  take(fact: BoardFact): void {
    this.state = applyFact(this.state, fact)
    this.overlay = settle(this.overlay, this.state)
    this.changedSoon()
  }

  replace(state: BoardState): void {
    this.state = state
    this.overlay = settle(this.overlay, state)
    this.changed()
  }

  intend(intent: MoveIntent): void {
    this.overlay = intend(this.overlay, intent)
    this.changed()
  }

  confirm(id: string, number: number | null, face: Record<string, unknown>): void {
    this.state = withFace(this.state, face)
    this.overlay = confirm(this.overlay, id, number ?? this.state.number, this.state)
    this.changed()
  }

  refuse(id: string): void {
    const { intents } = refuse(this.overlay, id, '')
    this.overlay = { intents, refused: [] }
    this.changed()
  }

  hold(intent: MoveIntent | null): void {
    this.held = intent
    this.changed()
  }

  told(face: Record<string, unknown>): void {
    this.state = withFace(this.state, face)
    this.changed()
  }

  left(card: number): void {
    this.state = withoutCard(this.state, card)
    this.changed()
  }

  /** The version the server knows, not the one drawn over it. */
  versionOf(card: number): number | undefined {
    return this.state.faces.get(card)?.version
  }

  private draw(before: Shown | undefined): Shown {
    const { state } = this
    const intents = this.held ? [...this.overlay.intents, this.held] : this.overlay.intents
    const faces = shownFaces(state, { intents, refused: [] })
    const same = before?.state.structure === state.structure
    const children = before?.state.faces === state.faces ? before.children : countChildren(state)
    const sameChildren =
      before?.children.size === children.size &&
      [...children].every(([parent, count]) => before.children.get(parent) === count)
    return {
      state,
      faces,
      columns: same && before ? before.columns : columnsOf(state.structure),
      cells: sameOrder(before?.cells, cells(faces.values())),
      children: sameChildren && before ? before.children : children,
    }
  }

  private changedSoon(): void {
    this.dirty = true
    if (this.waiting) return
    this.waiting = true
    setTimeout(() => {
      this.waiting = false
      this.changed()
    }, 16)
  }

  private changed(): void {
    this.dirty = true
    for (const listener of this.listeners) listener()
  }
}

function countChildren({ faces }: BoardState): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { parent } of faces.values())
    if (typeof parent === 'number') counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return counts
}

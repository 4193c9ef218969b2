import { useRef, useSyncExternalStore } from 'react'
import type { CellKey } from '../state/ordering'

export type Dialog =
  | { kind: 'move'; card: number }
  | { kind: 'reason'; card: number; column: number; lane: number | null; above: number | null }
  | { kind: 'hand-over'; card: number }
  | { kind: 'return'; card: number }
  | { kind: 'block'; card: number }

/** What the person before the screen is doing right now; nothing of it is on the server. */
export interface Hand {
  /** The card that the arrow keys stand on. */
  current: number | null
  /** Counts up when the current card shall take the focus. */
  wanted: number
  lifted: number | null
  dragged: number | null
  drop: { cell: CellKey; above: number | null; line: number } | null
  menu: { card: number; x: number; y: number } | null
  dialog: Dialog | null
  adding: CellKey | null
  /** The cards chosen together, for one deed to all of them. */
  chosen: ReadonlySet<number>
}

const empty: Hand = {
  current: null,
  wanted: 0,
  lifted: null,
  dragged: null,
  drop: null,
  menu: null,
  dialog: null,
  adding: null,
  chosen: new Set(),
}

export class HandStore {
  private hand = empty
  private readonly listeners = new Set<() => void>()

  get = (): Hand => this.hand

  set(changed: Partial<Hand>): void {
    this.hand = { ...this.hand, ...changed }
    for (const listener of this.listeners) listener()
  }

  /** Chooses a card beside the others, or lets it go. */
  choose(card: number): void {
    const chosen = new Set(this.hand.chosen)
    if (!chosen.delete(card)) chosen.add(card)
    this.set({ chosen })
  }

  focus(card: number): void {
    this.set({ current: card, wanted: this.hand.wanted + 1 })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** A part of the hand; the component is drawn again only when that part changes. */
export function useHand<Part>(hand: HandStore, choose: (hand: Hand) => Part): Part {
  const latest = useRef(choose)
  latest.current = choose
  return useSyncExternalStore(hand.subscribe, () => latest.current(hand.get()))
}

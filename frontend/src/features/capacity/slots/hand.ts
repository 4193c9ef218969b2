import { useCallback, useSyncExternalStore } from 'react'
import type { Placement, SlotPlace, TrayCard } from '../asking/capacity-api'

/** What is being carried: a card of the tray, or something that stands in the plan already. */
export type Carried =
  | { kind: 'card'; card: TrayCard; title: string }
  | { kind: 'placement'; placement: Placement; title: string; from: SlotPlace }

export interface HandState {
  /** Where the keyboard is. */
  cursor: SlotPlace | null
  carried: Carried | null
}

/** What the hands of whoever plans hold: apart from the plan, so that a step redraws two cells and not all. */
export class Hand {
  private state: HandState = { cursor: null, carried: null }
  private readonly listeners = new Set<() => void>()

  get = (): HandState => this.state

  set(change: Partial<HandState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export function useHand<Part>(hand: Hand, part: (state: HandState) => Part): Part {
  const read = useCallback(() => part(hand.get()), [hand, part])
  return useSyncExternalStore(hand.subscribe, read)
}

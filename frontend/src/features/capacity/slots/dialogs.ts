import { createContext } from 'react'
import type { Placement, SlotPlace, TrayCard } from '../asking/capacity-api'
import type { Carried } from './hand'

/** What is asked in a window: the way for those who do not drag. */
export type Asked =
  | { kind: 'place'; card: TrayCard }
  | { kind: 'choose'; place: SlotPlace }
  | { kind: 'move' | 'swap' | 'resize'; placement: Placement; place: SlotPlace; title: string }

export interface Dialogs {
  ask: (asked: Asked) => void
  lift: (carried: Carried) => void
}

export const SlotDialogs = createContext<Dialogs>({ ask: () => {}, lift: () => {} })

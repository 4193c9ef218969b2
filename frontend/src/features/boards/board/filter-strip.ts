import type { ComponentType } from 'react'
import type { BoardStore } from '../state/board-store'
import type { Vocabulary } from '../vocabulary/vocabulary'

export interface FilterStripProps {
  board: number
  store: BoardStore
  vocabulary: Vocabulary
  /** The cards that the filter in the address finds; null where there is none. */
  onFound: (cards: ReadonlySet<number> | null) => void
  /** The cards that others changed since this person last looked at the board. */
  onNews: (cards: ReadonlySet<number>) => void
}

let strip: ComponentType<FilterStripProps> | null = null

/** Finding stands on a higher floor than the boards, so it brings its line here (in its screens.ts). */
export function bringFilterStrip(brought: ComponentType<FilterStripProps>): void {
  strip = brought
}

export function filterStrip(): ComponentType<FilterStripProps> | null {
  return strip
}

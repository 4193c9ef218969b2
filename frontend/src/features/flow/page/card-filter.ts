import type { ComponentType } from 'react'

export interface CardFilterProps {
  /** A filter as text; empty for all cards. */
  text: string
  onText: (text: string) => void
}

interface CardFilter {
  /** The whole filter, condition by condition. */
  line: ComponentType<CardFilterProps>
  /** One of the kept filters. */
  field: ComponentType<CardFilterProps>
}

let brought: CardFilter | null = null

/** Finding stands on a higher floor than flow, so it brings its filters here (in its screens.ts). */
export function bringCardFilter(filter: CardFilter): void {
  brought = filter
}

export function cardFilter(): CardFilter | null {
  return brought
}

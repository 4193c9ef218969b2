import type { ComponentType } from 'react'

export interface CardPanelProps {
  /** The id in `?card=`. */
  card: number
  onClose: () => void
}

let panel: ComponentType<CardPanelProps> | null = null

/** The cards stand on a higher floor than the boards, so they bring their panel here (in their screens.ts). */
export function bringCardPanel(brought: ComponentType<CardPanelProps>): void {
  panel = brought
}

export function hasCardPanel(): boolean {
  return panel !== null
}

export function cardPanel(): ComponentType<CardPanelProps> | null {
  return panel
}

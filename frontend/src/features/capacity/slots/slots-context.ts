import { createContext, useContext } from 'react'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import type { SlotCard, Slots } from '../asking/capacity-api'
import type { Hand } from './hand'
import type { Layout } from './layout'
import type { Planning } from './planning'

export interface SlotTools {
  hand: Hand
  planning: Planning
  seen: WorkspaceSeen
}

export interface SlotView {
  slots: Slots
  layout: Layout
  cards: ReadonlyMap<number, SlotCard>
}

export const SlotToolsContext = createContext<SlotTools | null>(null)
export const SlotViewContext = createContext<SlotView | null>(null)

export function useSlotTools(): SlotTools {
  const tools = useContext(SlotToolsContext)
  if (!tools) throw new Error('There are no slots around this.')
  return tools
}

export function useSlotView(): SlotView {
  const view = useContext(SlotViewContext)
  if (!view) throw new Error('There are no slots around this.')
  return view
}

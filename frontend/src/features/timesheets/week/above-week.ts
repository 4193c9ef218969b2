import type { ComponentType } from 'react'

export type AboveWeek = ComponentType<{ from?: string; until?: string }>

let brought: AboveWeek | null = null

/** Time hears of no plans; what shall stand above one's own week is brought to it. */
export function bringAboveWeek(component: AboveWeek): void {
  brought = component
}

export function broughtAboveWeek(): AboveWeek | null {
  return brought
}

import { createContext, useContext } from 'react'
import type { Group, Path, Rule } from '../document/kinds'
import type { Told } from '../document/tree'

/** What every rule of the tree needs of the builder around it. */
export interface Building {
  change: (change: (definition: Group) => Group) => void
  /** The rule whose form is open, by its place. */
  open: string | null
  setOpen: (place: string | null) => void
  told: (rule: Rule) => Told | undefined
  problems: (path: Path) => readonly string[]
  customers: number | null
}

export const BuildingContext = createContext<Building | null>(null)

export function useBuilding(): Building {
  const found = useContext(BuildingContext)
  if (!found) throw new Error('no builder above this rule')
  return found
}

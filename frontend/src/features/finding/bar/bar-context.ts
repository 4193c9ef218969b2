import { createContext, useContext } from 'react'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import type { FilterField } from '../asking/finding-api'
import type { Condition, Node, Path } from '../filter/tree'
import type { Names } from '../filter/use-names'
import type { Said } from '../filter/use-say'

export interface Bar {
  fields: readonly FilterField[]
  names: Names
  vocabulary: Vocabulary
  /** The board whose cards these are; null where they are of all boards. */
  board: number | null
  say: (condition: Condition) => Said
  /** Another node in that place; null takes away what stands there. */
  replace: (path: Path, by: Node | null) => void
}

export const BarContext = createContext<Bar | null>(null)

export function useBar(): Bar {
  const bar = useContext(BarContext)
  if (!bar) throw new Error('no filter bar above this component')
  return bar
}

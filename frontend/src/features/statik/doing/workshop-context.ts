import { createContext, useContext } from 'react'
import type { MemberTold } from '#features/members/asking/workspace-query'
import type { Design, DesignVerbs } from '../asking/statik-api'
import type { Kind, Part, Values } from '../design/kinds'
import type { Looked } from '../design/looking'
import type { Question } from './asked-first'
import type { Deed } from './deeds'
import type { Drafts } from './drafts'
import type { Hands } from './hands'
import type { Reading } from './use-conflict'

/** Where somebody is led: a step, a block of it, a field of a part. */
export interface Sought {
  step?: string
  block?: number | null
  part?: number | null
  field?: string
  /** The part itself, where it was made a moment ago. */
  made?: Part
}

export interface Workshop {
  design: Design
  looked: Looked
  team: readonly MemberTold[]
  names: ReadonlyMap<number, string>
  verbs: DesignVerbs
  /** Answers the new part; null: it was refused and said so. `also` is done with it as one step. */
  add: <K extends Kind>(
    kind: K,
    values: Partial<Values[K]>,
    words: string,
    also?: (made: number) => { kind: Kind; values: Record<string, unknown> }[],
  ) => Promise<Part<K> | null>
  /** What is typed and not kept yet. */
  drafts: Drafts
  /** Says fields of a part. Answers why not, or "" when it is said. */
  say: (part: Part, values: Record<string, unknown>, basedOn: number, reading: Reading) => Promise<string>
  /** Several at once, as one step that is taken back as one. */
  doAll: (words: string, deeds: readonly Deed[]) => Promise<void>
  /** Whatever `does` does when its turn has come, as one step; false: it was refused and said so. */
  asOne: (words: string, does: (hands: Hands) => Promise<unknown>) => Promise<boolean>
  /** Of a block: its neighbours are joined. */
  remove: (part: number, words: string) => Promise<void>
  /** Answers whether it shall be done all the same. */
  askFirst: (question: Question) => Promise<boolean>
  /** What the server did to many parts at once is one step that can be taken back. */
  done: (words: string, back: readonly Deed[]) => unknown
  undo: (() => void) | null
  redo: (() => void) | null
  seek: (sought: Sought) => void
}

export const WorkshopContext = createContext<Workshop | null>(null)

export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext)
  if (workshop === null) throw new Error('no workshop above this component')
  return workshop
}

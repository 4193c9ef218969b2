import type { Kind, Part, Values } from '../design/kinds'

/** With these several things are done as one step. */
export interface Hands {
  /** The parts as they are when it is one's turn. */
  parts: () => Part[]
  add: <K extends Kind>(kind: K, values: Partial<Values[K]>) => Promise<Part<K>>
  change: (part: Part, values: Record<string, unknown>) => Promise<unknown>
  remove: (part: number) => Promise<unknown>
}

import type { components } from '#api/schema.gen'
import { type Deed, unmade } from './deeds'

/** What takes back that the design was told how the board runs. */
export function takenBackFrom({ said, made, gone }: components['schemas']['AdoptedOut']): Deed[] {
  return [
    ...said.map(({ part, values, version }): Deed => ({ does: 'change', part, values, basedOn: version })),
    ...(made.length ? [unmade(made)] : []),
    ...(gone.length ? [{ does: 'restore', parts: gone } as const] : []),
  ]
}

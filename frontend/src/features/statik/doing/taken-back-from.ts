import type { components } from '#api/schema.gen'
import type { Deed } from './deeds'

/** What takes back that the design was told how the board runs. */
export function takenBackFrom({ said, made, gone }: components['schemas']['AdoptedOut']): Deed[] {
  return [
    ...said.map(({ part, values, version }): Deed => ({ does: 'change', part, values, basedOn: version })),
    ...(made.length ? [{ does: 'remove', parts: made } as const] : []),
    ...(gone.length ? [{ does: 'restore', parts: gone } as const] : []),
  ]
}

import type { Part } from '../design/kinds'

/** Of parts by number, the version up to which they were read. */
export type Versions = Readonly<Record<number, number>>

/** What can be done to parts that are there, and taken back. */
export type Deed =
  | { does: 'change'; part: number; values: Record<string, unknown>; basedOn: number }
  /** Where `known` is given nothing goes of which somebody else said more since. */
  | { does: 'remove'; parts: number[]; known?: Versions }
  | { does: 'restore'; parts: number[]; known?: Versions }

export interface PartVerbs {
  change: (part: number, values: Record<string, unknown>, basedOn: number) => Promise<Part>
  /** Answers with all that went, as far as it was read. */
  remove: (part: number, known?: Versions) => Promise<{ id: number; version: number }[]>
  restore: (parts: number[]) => Promise<unknown>
}

type Before = (part: number) => Part | undefined

/** What became of a step. */
export interface CarriedOut {
  /** Takes back what was done of it. */
  back: Deed[]
  /** What was not done, because of `problem`. */
  left: readonly Deed[]
  problem: unknown
}

/** All deeds of a step, in turn, up to the first that fails; what takes them back goes the other way round. */
export async function carryOutAll(
  deeds: readonly Deed[],
  verbs: PartVerbs,
  before: Before,
): Promise<CarriedOut> {
  const back: Deed[] = []
  for (const [at, deed] of deeds.entries()) {
    try {
      await carryOut(deed, verbs, before, (inverse) => back.unshift(inverse))
    } catch (problem) {
      return { back, left: deeds.slice(at), problem }
    }
  }
  return { back, left: [], problem: null }
}

/** Does it and says what takes it back, also of what was done before it failed; `before`: the part as it was. */
async function carryOut(deed: Deed, verbs: PartVerbs, before: Before, did: (inverse: Deed) => void) {
  if (deed.does === 'change') {
    const was = before(deed.part)
    const now = await verbs.change(deed.part, deed.values, deed.basedOn)
    if (was) did(takenBack(was, deed.values, now.version))
  } else if (deed.does === 'restore') {
    await verbs.restore(deed.parts)
    did({ ...deed, does: 'remove' })
  } else {
    const gone = new Map<number, number>()
    try {
      for (const part of deed.parts)
        if (!gone.has(part))
          for (const { id, version } of await verbs.remove(part, deed.known)) gone.set(id, version)
    } finally {
      if (gone.size) did({ does: 'restore', parts: [...gone.keys()], known: Object.fromEntries(gone) })
    }
  }
}

/** Says again what was said before, unless somebody wrote the same field after `version`. */
export function takenBack(was: Part, said: Record<string, unknown>, version: number): Deed {
  const values = was.values as unknown as Record<string, unknown>
  const before = Object.fromEntries(Object.keys(said).map((field) => [field, values[field]]))
  return { does: 'change', part: was.id, values: before, basedOn: version }
}

/** Takes away again what was made a moment ago. */
export const unmade = (parts: readonly number[]): Deed => ({
  does: 'remove',
  parts: [...parts],
  known: Object.fromEntries(parts.map((part) => [part, 1])),
})

import type { Part } from '../design/kinds'

/** What can be done to parts that are there, and taken back. */
export type Deed =
  | { does: 'change'; part: number; values: Record<string, unknown>; basedOn: number }
  | { does: 'remove'; parts: number[] }
  | { does: 'restore'; parts: number[] }

export interface PartVerbs {
  change: (part: number, values: Record<string, unknown>, basedOn: number) => Promise<Part>
  /** Answers with all that went. */
  remove: (part: number) => Promise<number[]>
  restore: (parts: number[]) => Promise<unknown>
}

/** Does it and answers with what takes it back; `before`: the part as it was. */
export async function carryOut(
  deed: Deed,
  verbs: PartVerbs,
  before: (part: number) => Part | undefined,
): Promise<Deed | null> {
  if (deed.does === 'change') {
    const was = before(deed.part)
    const now = await verbs.change(deed.part, deed.values, deed.basedOn)
    return was ? takenBack(was, deed.values, now.version) : null
  }
  if (deed.does === 'restore') {
    await verbs.restore(deed.parts)
    return { does: 'remove', parts: deed.parts }
  }
  const gone = new Set<number>()
  for (const part of deed.parts)
    if (!gone.has(part)) for (const each of await verbs.remove(part)) gone.add(each)
  return gone.size ? { does: 'restore', parts: [...gone] } : null
}

/** Says again what was said before, unless somebody wrote the same field after `version`. */
export function takenBack(was: Part, said: Record<string, unknown>, version: number): Deed {
  const values = was.values as unknown as Record<string, unknown>
  const before = Object.fromEntries(Object.keys(said).map((field) => [field, values[field]]))
  return { does: 'change', part: was.id, values: before, basedOn: version }
}

/** All deeds of a step, in turn; what takes them back goes the other way round. */
export async function carryOutAll(
  deeds: readonly Deed[],
  verbs: PartVerbs,
  before: (part: number) => Part | undefined,
): Promise<Deed[]> {
  const back: Deed[] = []
  for (const deed of deeds) {
    const inverse = await carryOut(deed, verbs, before)
    if (inverse) back.unshift(inverse)
  }
  return back
}

import type { SeenPage } from './sides'

type Pair = readonly [SeenPage | null, SeenPage | null]
type Fetch = (src: string) => Promise<Uint8Array | null>

/** A longer document is leafed through by hand: each page looked at is drawn first. */
export const mostLookedAt = 80

/** Looks through the pages in turn and tells each that is not the same before and after, as soon as it is known. */
export async function lookThrough(
  pairs: readonly Pair[],
  fetch: Fetch,
  tell: (page: number) => void,
): Promise<void> {
  for (const [at, pair] of pairs.slice(0, mostLookedAt).entries())
    if (await differs(pair, fetch)) tell(at + 1)
}

async function differs([before, after]: Pair, fetch: Fetch): Promise<boolean> {
  if (!before || !after) return before !== after
  if (before.width !== after.width || before.height !== after.height) return true
  const [one, other] = await Promise.all([fetch(before.src), fetch(after.src)])
  // Of what could not be looked at nothing is said.
  return one !== null && other !== null && !sameBytes(one, other)
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

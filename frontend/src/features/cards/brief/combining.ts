/** Both texts in one: what they share once, and where they differ theirs first, then mine. No line is dropped. */
export function combined(theirs: string, mine: string): string {
  const one = theirs.split('\n')
  const other = mine.split('\n')
  const shared = common(one, other)
  const lines: string[] = []
  let at = 0
  let beside = 0
  for (const [left, right] of [...shared, [one.length, other.length] as const]) {
    lines.push(...one.slice(at, left), ...other.slice(beside, right))
    const both = one[left]
    if (both !== undefined) lines.push(both)
    at = left + 1
    beside = right + 1
  }
  return lines.join('\n')
}

export interface MarkedLine {
  line: string
  changed: boolean
  at: number
}

/** The lines of a text, those marked that were not in the text it began from. */
export function marked(base: string, text: string): MarkedLine[] {
  const lines = text.split('\n')
  const kept = new Set(common(base.split('\n'), lines).map(([, at]) => at))
  return lines.map((line, at) => ({ line, changed: !kept.has(at), at }))
}

type Pair = readonly [number, number]
const most = 2_000_000

/** The longest common run of lines, as pairs of places; of very long texts only their common ends. */
function common(one: readonly string[], other: readonly string[]): Pair[] {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++
  const head = Array.from({ length: start }, (_, at) => [at, at] as const)
  const tail = Array.from(
    { length: end },
    (_, at) => [one.length - end + at, other.length - end + at] as const,
  )
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end))
  return [...head, ...middle.map(([at, beside]) => [at + start, beside + start] as const), ...tail]
}

function between(one: readonly string[], other: readonly string[]): Pair[] {
  if (one.length * other.length > most) return []
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1))
  const of = (at: number, beside: number) => lengths[at]?.[beside] ?? 0
  for (let at = one.length - 1; at >= 0; at--) {
    const row = lengths[at]
    if (!row) continue
    for (let beside = other.length - 1; beside >= 0; beside--)
      row[beside] =
        one[at] === other[beside]
          ? of(at + 1, beside + 1) + 1
          : Math.max(of(at + 1, beside), of(at, beside + 1))
  }
  const pairs: Pair[] = []
  let at = 0
  let beside = 0
  while (at < one.length && beside < other.length) {
    if (one[at] === other[beside]) pairs.push([at++, beside++])
    else if (of(at + 1, beside) >= of(at, beside + 1)) at++
    else beside++
  }
  return pairs
}

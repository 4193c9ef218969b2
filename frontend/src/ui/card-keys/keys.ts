/** Cards that a text names: by number, `#2557`, or by the key one had in an old tracker, `TES-24`. */

export interface NamedCard {
  /** As it is written: "#2557". */
  text: string
  /** As an address has it: "2557". */
  name: string
  at: number
}

const written =
  /(?<![\p{L}\p{N}_#&/.@-])(?:#([1-9]\d{0,8})|([A-Z][A-Z0-9_]*)-\d{1,9})(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/gu
const inOldTracker = /^https?:\/\/[^/]+(?:\/.*)?\/browse\/(([A-Z][A-Z0-9_]*)-\d{1,9})\/?(?:[?#].*)?$/

/** Old keys only of a tracker that is known: much else looks like one (`UTF-8`). */
export function cardsNamedIn(text: string, prefixes: ReadonlySet<string>): NamedCard[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, number, prefix] = match
    if (prefix !== undefined && !prefixes.has(prefix)) return []
    return [{ text: whole, name: number ?? whole, at: match.index }]
  })
}

/** The key in an address of the old tracker: …/browse/TES-23. */
export function keyInAddress(address: string, prefixes: ReadonlySet<string>): string | null {
  const [, key, prefix] = inOldTracker.exec(address) ?? []
  return key !== undefined && prefix !== undefined && prefixes.has(prefix) ? key : null
}

/** Whether it is worth asking which old trackers are known. */
export function mayNameOldCards(text: string): boolean {
  return /[A-Z0-9_]-\d/.test(text)
}

export function addressOf(workspace: string, name: string): string {
  return `/w/${workspace}/c/${name}`
}

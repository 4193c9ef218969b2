const waiting = new Map<number, Set<() => void>>()
let running = false

/**
 * Does it when the page has nothing better to do. Deeds of one group are done together, so that they cost one frame,
 * the groups one after the other. Returns the way to call it off.
 */
export function whenIdle(group: number, deed: () => void): () => void {
  const deeds = waiting.get(group) ?? new Set()
  waiting.set(group, deeds.add(deed))
  if (!running) {
    running = true
    next()
  }
  return () => deeds.delete(deed)
}

function next(): void {
  // Safari does not know the word.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(doOneGroup, { timeout: 300 })
  else setTimeout(doOneGroup, 50)
}

function doOneGroup(): void {
  const [first] = waiting
  if (!first) {
    running = false
    return
  }
  const [group, deeds] = first
  waiting.delete(group)
  for (const deed of deeds) deed()
  next()
}

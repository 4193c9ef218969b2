// The reference for what a page does in a frame: counting for as long, and nothing else. What of it is longer than a
// frame may be is the machine's doing: a neighbour that took the core.

/** In the page: how far it counts in a millisecond, when nothing disturbs it. */
export function countsInMillisecond() {
  const counts = 2_000_000
  const took = Array.from({ length: 15 }, () => {
    const begun = performance.now()
    let sum = 0
    for (let at = 0; at < counts; at++) sum = (sum + at * 7) % 1_000_003
    return performance.now() - begun + (sum === -1 ? 1 : 0)
  }).sort((one, other) => one - other)
  return counts / took[7]
}

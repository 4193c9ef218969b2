import type { Looked } from '../design/looking'

/** Whether a link from `before` to `next` leads back to where the work has been: that is rework. */
export function isWayBack({ arrows }: Looked, before: number, next: number): boolean {
  const forward = arrows.filter(({ rework }) => !rework)
  const seen = new Set([next])
  const waiting = [next]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === before) return true
    for (const arrow of forward)
      if (arrow.before === at && !seen.has(arrow.next)) {
        seen.add(arrow.next)
        waiting.push(arrow.next)
      }
  }
  return false
}

export function canLink({ arrows }: Looked, before: number, next: number): boolean {
  return before !== next && !arrows.some((arrow) => arrow.before === before && arrow.next === next)
}

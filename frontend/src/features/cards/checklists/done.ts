/** Ticked, be it on a day that nobody wrote down. */
export function isDone(item: { done_at: string | null; done_when_unknown: boolean }): boolean {
  return item.done_at !== null || item.done_when_unknown
}

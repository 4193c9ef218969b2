/** Does this key answer the whole question? Where the browser would not do it by itself: in a choice that is
 * closed (some browsers open it), and in longer texts with Ctrl. */
export function answersWithEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return false
  const { target } = event
  if (target instanceof HTMLSelectElement) return !isOpen(target)
  return target instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey)
}

/** Browsers that do not know `:open` keep the keys of an open list to themselves. */
function isOpen(select: HTMLSelectElement): boolean {
  try {
    return select.matches(':open')
  } catch {
    return false
  }
}

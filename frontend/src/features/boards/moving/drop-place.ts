/** A card on the screen: where it begins and ends, and its place in the shown list. */
export interface Box {
  id: number
  index: number
  top: number
  bottom: number
}

export interface DropPlace {
  /** The card of the shown list to stand above; null for the end. */
  above: number | null
  /** Where the line between the cards is drawn. */
  line: number
}

/**
 * Where a card dropped at the height `y` would stand. Only the cards in view are drawn, so the last box need not be
 * the last card: what follows it is looked up in the shown list.
 */
export function placeAt(
  y: number,
  boxes: readonly Box[],
  shown: readonly { id: number }[],
  dragged: number,
): DropPlace {
  const others = boxes.filter(({ id }) => id !== dragged)
  const next = others.find(({ top, bottom }) => y < (top + bottom) / 2)
  if (next) return { above: next.id, line: next.top }
  const last = others.at(-1)
  if (!last) return { above: null, line: 0 }
  const after = shown.slice(last.index + 1).find(({ id }) => id !== dragged)
  return { above: after?.id ?? null, line: last.bottom }
}

/**
 * The neighbour to name to the server, whose list may hold cards that a filter hides: a card dropped at the end of
 * the shown ones stands directly after the last of them, not behind all the hidden ones.
 */
export function aboveInWhole(
  above: number | null,
  shown: readonly { id: number }[],
  whole: readonly { id: number }[],
  dragged: number,
): number | null {
  if (above !== null) return above
  const lastShown = shown.findLast(({ id }) => id !== dragged)
  if (!lastShown) return null
  const others = whole.filter(({ id }) => id !== dragged)
  const at = others.findIndex(({ id }) => id === lastShown.id)
  return at === -1 ? null : (others[at + 1]?.id ?? null)
}

/** Whether the card already stands directly above `above`, so that a drop there changes nothing. */
export function standsThere(card: number, above: number | null, whole: readonly { id: number }[]): boolean {
  const at = whole.findIndex(({ id }) => id === card)
  return at !== -1 && (whole[at + 1]?.id ?? null) === above
}

/** The cards of a list that are drawn now, measured from the list's own top. */
export function boxesIn(list: HTMLElement, listTop: number): Box[] {
  return [...list.children]
    .flatMap((child) => {
      const card = child.querySelector<HTMLElement>('[data-card]')
      if (!(child instanceof HTMLElement) || !card) return []
      const { top, bottom } = card.getBoundingClientRect()
      const box = { id: Number(card.dataset.card), index: Number(child.dataset.index) }
      return [{ ...box, top: top - listTop, bottom: bottom - listTop }]
    })
    .sort((one, other) => one.index - other.index)
}

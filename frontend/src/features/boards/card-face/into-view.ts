const beside = 12

/**
 * Scrolls sideways to a card that the keyboard went to: the stages of a board are wider than most screens. Up and down
 * is the list's part, which knows where a card lies that is not drawn yet.
 */
export function bringAside(card: HTMLElement): void {
  const sheet = sidewaysAround(card)
  if (!sheet) return
  const place = card.getBoundingClientRect()
  const seen = sheet.getBoundingClientRect()
  const tooFarRight = place.right + beside - seen.right
  const tooFarLeft = seen.left - (place.left - beside)
  if (tooFarLeft > 0) sheet.scrollLeft -= tooFarLeft
  else if (tooFarRight > 0) sheet.scrollLeft += tooFarRight
}

function sidewaysAround(card: HTMLElement): HTMLElement | null {
  for (let around = card.parentElement; around; around = around.parentElement) {
    const goes = ['auto', 'scroll'].includes(getComputedStyle(around).overflowX)
    if (goes && around.scrollWidth > around.clientWidth) return around
  }
  return null
}

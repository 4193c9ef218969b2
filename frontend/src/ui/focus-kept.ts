// What is focused and then goes (a button that has done its work, a row that was removed, the button of a window that
// is no more) leaves a keyboard nowhere: Tab begins at the top of the page, and whoever listens is told nothing. So
// the focus goes on to what stands where it was. Screens that know a better place have gone there before.

const reachable =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="gridcell"][tabindex="0"]'
const apart = '[role="dialog"], [role="menu"], [role="listbox"], [data-portal]'
/** Others first; then as long as what was asked for may need to come. */
const first = 80
const patience = 2000

interface Held {
  element: HTMLElement
  /** Around it, from the inside out: what is left of them says where it was. */
  around: HTMLElement[]
  box: DOMRect
  page: string
  /** It was switched off or taken out of the page; one that only let go of the focus meant it. */
  struck: boolean
}

/** Begins to keep the focus on the page; returns what ends it. */
export function keepFocus(page: Document = document): () => void {
  let held: Held | null = null
  let beneath: Held | null = null
  let byKeys = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  const hold = (event: Event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || target === page.body) return
    clearTimeout(waiting)
    waiting = undefined
    held = heldAt(target)
    if (!target.closest(apart)) beneath = held
  }
  const isLost = () =>
    held?.struck === true && (page.activeElement === page.body || page.activeElement === null)
  const look = (since: number) => {
    waiting = undefined
    if (!isLost() || !held || !byKeys || held.page !== location.pathname) return
    // Never beneath a window that is still open.
    const below = isInOpenWindow(held) ? held : (beneath ?? held)
    const next = placeOf(held) ?? (below !== held ? placeOf(below) : null)
    if (next) next.focus()
    // A button at work, or a list that is on its way, comes again.
    else if (Date.now() - since < patience) waiting = setTimeout(() => look(since), first)
    else outermost(below)?.focus()
  }
  const watch = new MutationObserver((changes) => {
    if (held && changes.some((each) => strikes(each, held?.element))) held.struck = true
    if (waiting === undefined && byKeys && isLost()) waiting = setTimeout(() => look(Date.now()), first)
  })
  const keys = () => {
    byKeys = true
    if (held?.element.isConnected) held.box = held.element.getBoundingClientRect()
  }
  const hand = () => {
    byKeys = false
  }
  page.addEventListener('focusin', hold, true)
  page.addEventListener('keydown', keys, true)
  page.addEventListener('pointerdown', hand, true)
  watch.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    clearTimeout(waiting)
    watch.disconnect()
    page.removeEventListener('focusin', hold, true)
    page.removeEventListener('keydown', keys, true)
    page.removeEventListener('pointerdown', hand, true)
  }
}

function strikes({ type, target, removedNodes }: MutationRecord, element: HTMLElement | undefined): boolean {
  if (!element) return false
  return type === 'attributes' ? target === element : [...removedNodes].some((each) => each.contains(element))
}

function heldAt(element: HTMLElement): Held {
  const around: HTMLElement[] = []
  for (let each = element.parentElement; each && each !== each.ownerDocument.body; each = each.parentElement)
    around.push(each)
  return { element, around, box: element.getBoundingClientRect(), page: location.pathname, struck: false }
}

function isInOpenWindow({ around }: Held): boolean {
  return around.some((each) => each.isConnected && each.matches('[role="dialog"]'))
}

/** The thing itself when it can be focused again, else what stands nearest to where it was. */
function placeOf({ element, around, box }: Held): HTMLElement | null {
  if (element.isConnected) return isReachable(element) ? element : null
  const left = around.find((each) => each.isConnected)
  return left?.closest('main, [role="dialog"], header, nav, aside') ? nearest(left, box) : null
}

function outermost({ around, box }: Held): HTMLElement | null {
  for (const each of around) {
    const found = each.isConnected ? nearest(each, box) : null
    if (found) return found
  }
  return null
}

function nearest(within: HTMLElement, box: DOMRect): HTMLElement | null {
  const far = (each: HTMLElement) => {
    const { left, top } = each.getBoundingClientRect()
    return Math.hypot(left - box.left, 2 * (top - box.top))
  }
  const found = [...within.querySelectorAll<HTMLElement>(reachable)].filter(isReachable)
  return found.reduce<HTMLElement | null>(
    (best, each) => (best && far(best) <= far(each) ? best : each),
    null,
  )
}

function isReachable(element: HTMLElement): boolean {
  const isOff = 'disabled' in element && element.disabled === true
  return !isOff && element.tabIndex >= 0 && !element.closest('[inert], [aria-hidden="true"], [hidden]')
}

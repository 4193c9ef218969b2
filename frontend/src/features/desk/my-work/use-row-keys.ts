import { useLingui } from '@lingui/react/macro'
import { useCommands } from '#ui/commands/registry'

/** j and k walk over the rows, Enter opens the one with the focus (a row is a link). */
export function useRowKeys(): void {
  const { t } = useLingui()
  const group = t`My work`
  useCommands([
    { id: 'desk.next', label: t`Next row`, keys: 'j', group, run: () => step(1) },
    { id: 'desk.previous', label: t`Previous row`, keys: 'k', group, run: () => step(-1) },
  ])
}

/**
 * Where the keyboard is among the rows, before something is done there: the row goes away with what was done, and
 * the keyboard goes on where it was instead of at the top of the page.
 */
export function placeHeld(): () => void {
  const at = rows().indexOf(rowOf(document.activeElement) as HTMLElement)
  if (at < 0) return () => undefined
  const goBack = () => {
    if (rowOf(document.activeElement) || document.activeElement?.closest('[role=dialog]')) return
    const left = rows()
    left[Math.min(at, left.length - 1)]?.focus({ preventScroll: true })
  }
  // React draws what came from the server in a turn of its own.
  return () => requestAnimationFrame(() => requestAnimationFrame(goBack))
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-desk-row]')]
const rowOf = (element: Element | null) =>
  element?.closest('li')?.querySelector<HTMLElement>('[data-desk-row]')

function step(by: 1 | -1): void {
  const all = rows()
  const focused = rowOf(document.activeElement)
  const at = focused ? all.indexOf(focused) : -1
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

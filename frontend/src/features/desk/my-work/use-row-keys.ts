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

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-desk-row]')]
  const focused = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-desk-row]')
  const at = focused ? rows.indexOf(focused) : -1
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

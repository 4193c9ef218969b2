import { useLingui } from '@lingui/react/macro'
import { useCommands } from '#ui/commands/registry'
import type { Told } from '../asking/inbox-api'

/** j and k walk over the rows, Enter opens the one with the focus (a row is a link), e is done with it. */
export function useInboxKeys(rows: readonly Told[], onMark: (row: Told, read: boolean) => void): void {
  const { t } = useLingui()
  const group = t`Inbox`
  useCommands([
    { id: 'inbox.next', label: t`Next row`, keys: 'j', group, run: () => step(1) },
    { id: 'inbox.previous', label: t`Previous row`, keys: 'k', group, run: () => step(-1) },
    {
      id: 'inbox.done',
      label: t`Done with it: read, or unread again`,
      keys: 'e',
      group,
      run: () => {
        const row = rows.find(({ id }) => String(id) === focused()?.dataset.inboxRow)
        if (!row) return
        // The row leaves a list of unread ones: whoever goes on with j stands on the next.
        if (row.unread > 0) step(1) || step(-1)
        onMark(row, row.unread > 0)
      },
    },
  ])
}

const all = () => [...document.querySelectorAll<HTMLElement>('[data-inbox-row]')]

function focused(): HTMLElement | undefined {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-inbox-row]') ?? undefined
}

/** False at the end. */
function step(by: 1 | -1): boolean {
  const rows = all()
  const row = focused()
  const at = row ? rows.indexOf(row) : -1
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

import type { KeyboardEvent, RefObject } from 'react'

/** From cell to cell: up and down always, sideways at the ends of what is typed; Enter goes down. */
export function useWalking(table: RefObject<HTMLTableElement | null>) {
  return (event: KeyboardEvent) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return
    const [row, column] = (field.dataset.cell ?? '').split(':').map(Number)
    if (row === undefined || column === undefined || Number.isNaN(row)) return
    const step = stepOf(event, field)
    if (!step) return
    const [down, right] = step
    const next = table.current?.querySelector<HTMLInputElement>(
      `[data-cell="${row + down}:${column + right}"]`,
    )
    if (event.key === 'Enter' && !next) {
      // Leaving writes it down; the keyboard stays.
      field.blur()
      field.focus()
    }
    if (!next) return
    event.preventDefault()
    next.focus()
    next.select()
  }
}

function stepOf({ key, shiftKey }: KeyboardEvent, field: HTMLInputElement): [number, number] | null {
  const { selectionStart: from, selectionEnd: to, value } = field
  const all = from === 0 && to === value.length
  if (shiftKey) return null
  if (key === 'ArrowUp') return [-1, 0]
  if (key === 'ArrowDown' || key === 'Enter') return [1, 0]
  if (key === 'ArrowLeft' && (all || to === 0)) return [0, -1]
  if (key === 'ArrowRight' && (all || from === value.length)) return [0, 1]
  return null
}

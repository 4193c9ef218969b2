const onBoard = /^board:(\d+)(?:\s+|$)/

/** The board that a filter begins with, as it does on the way from a board to its list or timeline. */
export function boardOf(filter: string): number | null {
  const found = onBoard.exec(filter)
  return found ? Number(found[1]) : null
}

/** What is left when one is back on the board. */
export function filterWithout(filter: string): string {
  const rest = filter.replace(onBoard, '')
  return /^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest
}

export function filterOnBoard(board: number, filter: string): string {
  const rest = boardOf(filter) === board ? filterWithout(filter) : filter
  if (!rest.trim()) return `board:${board}`
  return `board:${board} ${/\bOR\b/.test(rest) ? `(${rest})` : rest}`
}

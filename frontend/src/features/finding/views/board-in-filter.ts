const onBoard = /^board:(?:(\d+)|"((?:[^"\\]|\\.)+)"|([^\s",()]+))(?:\s+|$)/

interface Named {
  id: number
  name: string
}

/** The board that a filter begins with, by its number as on the way from a board to its list, or by its name. */
export function boardOf(filter: string, boards: readonly Named[] = []): number | null {
  const [, id, quoted, word] = onBoard.exec(filter) ?? []
  if (id) return Number(id)
  const name = (quoted?.replace(/\\(.)/g, '$1') ?? word)?.toLowerCase()
  const called = boards.filter((board) => name !== undefined && board.name.toLowerCase() === name)
  return called.length === 1 ? (called[0]?.id ?? null) : null
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

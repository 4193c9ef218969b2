import type { ListPage, Row } from '../asking/finding-api'

export type Line = { kind: 'row'; row: Row; at: number } | { kind: 'group'; key: Key; count: number }
type Key = number | string | null

/** The rows as they are drawn: before the first of each group a heading with how many there are in all. */
export function linesOf(rows: readonly Row[], groups: ListPage['groups']): Line[] {
  const lines: Line[] = []
  let next = 0
  let begins = 0
  rows.forEach((row, at) => {
    let group = groups[next]
    while (group && at === begins) {
      lines.push({ kind: 'group', ...group })
      begins += group.count
      next += 1
      if (group.count > 0) break
      group = groups[next]
    }
    lines.push({ kind: 'row', row, at })
  })
  return lines
}

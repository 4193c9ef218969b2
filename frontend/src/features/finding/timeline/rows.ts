import type { ListOrder, Row } from '../asking/finding-api'
import type { Bar } from './bars'

export type GroupKey = number | string | null
export type TimelineLine =
  | { kind: 'row'; row: Row; bar: Bar }
  | { kind: 'group'; key: GroupKey; count: number; folded: boolean }

/** Within a group by the first day, then by the last; groups in the order of the server, folded ones closed. */
export function timelineLines(
  bars: readonly { row: Row; bar: Bar }[],
  group: string,
  groups: ListOrder['groups'],
  folded: ReadonlySet<string>,
): TimelineLine[] {
  const sorted = [...bars].sort(
    (one, other) => one.bar.from - other.bar.from || one.bar.to - other.bar.to || one.row.id - other.row.id,
  )
  const lines = (some: typeof sorted): TimelineLine[] =>
    some.map(({ row, bar }) => ({ kind: 'row', row, bar }))
  if (!group) return lines(sorted)
  const members = new Map<GroupKey, typeof sorted>()
  for (const each of sorted) {
    const key = (each.row[group] ?? null) as GroupKey
    const among = members.get(key)
    if (among) among.push(each)
    else members.set(key, [each])
  }
  const order = [...groups.map(({ key }) => key), ...members.keys()]
  return [...new Set(order)].flatMap((key) => {
    const among = members.get(key)
    if (!among) return []
    const isFolded = folded.has(String(key))
    const head: TimelineLine = { kind: 'group', key, count: among.length, folded: isFolded }
    return isFolded ? [head] : [head, ...lines(among)]
  })
}

import { foldText } from '#lib/fold-text'

export interface Item {
  id: string
  /** The heading it stands under; items of one group stand together. */
  group: string
  label: string
  detail?: string
  keys?: string
  /** Which letters of the label were looked for, where the server says it. */
  marks?: readonly (readonly number[])[]
  run: () => void
}

/**
 * What fits the typed words: every word begins or stands somewhere in label or detail. Labels that begin with
 * what was typed come first, then those with a word that does; within a group, `most` at the most.
 */
export function ranked(items: readonly Item[], typed: string, most = 8): Item[] {
  const query = foldText(typed)
  const words = query.split(' ')
  const fitting = items.flatMap((item) => {
    const label = foldText(item.label)
    const whole = `${label} ${foldText(item.detail ?? '')}`
    if (!words.every((word) => whole.includes(word))) return []
    const place = label.startsWith(query) ? 0 : whole.includes(` ${words[0]}`) ? 1 : 2
    return [{ item, place }]
  })
  const groups = new Map<string, Item[]>()
  for (const { item } of fitting.sort((one, other) => one.place - other.place)) {
    const group = groups.get(item.group) ?? []
    if (group.length < most) groups.set(item.group, [...group, item])
  }
  return [...groups.values()].flat()
}

/** Items of one group behind each other, groups in the order of their first. */
export function inGroups(items: readonly Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}

import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { components } from '#api/schema.gen'

const names: Record<string, string> = { kaiten: 'Kaiten', jira: 'Jira', trello: 'Trello' }

/** Why what was kept is not hours yet, each reason with its count. */
export function useWhyKept(): (left: Record<string, number>) => string[] {
  const { t } = useLingui()
  const words: Record<string, (count: number) => string> = {
    nobody: (count) => t`whoever booked them has no account here: ${count}`,
    unclear: (count) => t`without a day or a length: ${count}`,
    closed: (count) => t`on days that are locked or handed in: ${count}`,
    full: (count) => t`on days that would have more than 24 hours: ${count}`,
  }
  return (left) =>
    Object.entries(left).map(([reason, count]) => words[reason]?.(count) ?? `${reason}: ${count}`)
}

/** “Kaiten: 120 bookings of time”, one for each source and kind of row. */
export function useKeptCounts(counts: readonly components['schemas']['KeptCount'][]): string[] {
  const { t } = useLingui()
  return counts.map(({ source, kind, count }) => {
    const name = names[source] ?? source
    const rows =
      kind === 'time_log'
        ? plural(count, { one: '# booking of time', other: '# bookings of time' })
        : plural(count, { one: '# row', other: '# rows' })
    return t`${name}: ${rows}`
  })
}

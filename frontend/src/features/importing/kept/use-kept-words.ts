import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { components } from '#api/schema.gen'

const names: Record<string, string> = { kaiten: 'Kaiten', jira: 'Jira', trello: 'Trello' }

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

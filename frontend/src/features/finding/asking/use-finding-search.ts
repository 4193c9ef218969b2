import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ListWish } from './finding-api'

export interface FindingSearch extends ListWish {
  card: number | null
  /** The kept view that was opened, until something of it is changed. */
  view: number | null
  /** Around which day a timeline or a calendar stands; empty: today. */
  day: string
  /** How much of it is shown. */
  zoom: string
}

/** What the address says is looked for and how it is shown. */
export function useFindingSearch(): [FindingSearch, (changed: Partial<FindingSearch>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const { filter, sort, group, columns, card, view, day, zoom } = raw
  const search = useMemo(
    () => ({
      filter: text(filter),
      sort: text(sort),
      group: text(group),
      columns: text(columns),
      card: Number(card) || null,
      view: Number(view) || null,
      day: text(day),
      zoom: text(zoom),
    }),
    [filter, sort, group, columns, card, view, day, zoom],
  )
  const change = useCallback(
    (changed: Partial<FindingSearch>) => {
      const wished = Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [name, value || undefined]),
      )
      const replace = !('card' in changed)
      void navigate({ to: '.', search: ((was: object) => ({ ...was, ...wished })) as never, replace })
    },
    [navigate],
  )
  return [search, change]
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

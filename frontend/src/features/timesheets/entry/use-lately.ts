import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { addDays, dayAt } from '#lib/days'
import { entriesQuery } from '../asking/time-api'
import type { WhoSees } from '../asking/who-sees'
import { distinct, type Work } from '../asking/work'

const daysBack = 14
const most = 8

/** What somebody worked on in the last two weeks, the latest first. */
export function useLately(who: WhoSees, enabled = true): Work[] {
  const workspace = useWorkspace()
  const today = dayAt(new Date(), who.zone)
  const { data } = useQuery({
    ...entriesQuery(workspace, who.me, addDays(today, -daysBack), today),
    enabled,
    staleTime: 60_000,
  })
  return useMemo(() => distinct((data ?? []).toReversed()).slice(0, most), [data])
}

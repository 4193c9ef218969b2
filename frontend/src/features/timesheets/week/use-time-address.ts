import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { dayAt, isDay, mondayOf } from '#lib/days'
import type { WhoSees } from '../asking/who-sees'

export type TimeTab = 'week' | 'team' | 'locks'

export interface TimeAddress {
  tab: TimeTab
  monday: string
  member: number
}

interface Said {
  tab?: unknown
  week?: unknown
  member?: unknown
}

const tabs: readonly unknown[] = ['week', 'team', 'locks']

/** Which week of whom is looked at stands in the address; what it does not say is this week, and oneself. */
export function useTimeAddress(who: WhoSees): [TimeAddress, (to: Partial<TimeAddress>) => void] {
  const said = useSearch({ strict: false }) as Said
  const navigate = useNavigate()
  const thisWeek = mondayOf(dayAt(new Date(), who.zone))
  const tab = tabs.includes(said.tab) ? (said.tab as TimeTab) : 'week'
  const monday = typeof said.week === 'string' && isDay(said.week) ? mondayOf(said.week) : thisWeek
  const member = typeof said.member === 'number' && who.seesAll ? said.member : who.me
  const go = useCallback(
    (to: Partial<TimeAddress>) => {
      const next = { tab, monday, member, ...to }
      const search = {
        tab: next.tab === 'week' ? undefined : next.tab,
        week: next.monday === thisWeek ? undefined : next.monday,
        member: next.member === who.me ? undefined : next.member,
      }
      void navigate({ to: '.', search: (() => search) as never, resetScroll: false })
    },
    [navigate, tab, monday, member, thisWeek, who.me],
  )
  return [{ tab, monday, member }, go]
}

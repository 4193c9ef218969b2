import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { addDays, dayAt, isDay, mondayOf } from '#lib/days'
import type { JobFunction } from '../asking/capacity-api'

export type CapacityTab = 'slots' | 'load' | 'people'

export interface CapacityAddress {
  tab: CapacityTab
  monday: string
  weeks: 1 | 2
  /** Whose work is looked at; null: everybody's. */
  as: JobFunction | null
  /** Or the team whose work is looked at. */
  team: number | null
}

interface Said {
  tab?: unknown
  week?: unknown
  weeks?: unknown
  as?: unknown
  team?: unknown
}

const tabs: readonly unknown[] = ['slots', 'load', 'people']
const everybody = 'all'

/** What is looked at stands in the address; what it does not say is this week, of `usual`. */
export function useCapacityAddress(zone: string, usual: JobFunction) {
  const said = useSearch({ strict: false }) as Said
  const navigate = useNavigate()
  // On a weekend the week to plan is the next one.
  const thisWeek = mondayOf(addDays(dayAt(new Date(), zone), 2))
  const tab = (tabs.includes(said.tab) ? said.tab : 'slots') as CapacityTab
  const monday = typeof said.week === 'string' && isDay(said.week) ? mondayOf(said.week) : thisWeek
  const weeks = said.weeks === 2 ? 2 : 1
  const team = typeof said.team === 'number' ? said.team : null
  const as =
    team !== null || said.as === everybody
      ? null
      : typeof said.as === 'string'
        ? (said.as as JobFunction)
        : usual
  const go = useCallback(
    (to: Partial<CapacityAddress>) => {
      const next = { tab, monday, weeks, as, team, ...to }
      const search = {
        tab: next.tab === 'slots' ? undefined : next.tab,
        week: next.monday === thisWeek ? undefined : next.monday,
        weeks: next.weeks === 1 ? undefined : next.weeks,
        as: next.team !== null || next.as === usual ? undefined : (next.as ?? everybody),
        team: next.team ?? undefined,
      }
      void navigate({ to: '.', search: (() => search) as never, resetScroll: false })
    },
    [navigate, tab, monday, weeks, as, team, thisWeek, usual],
  )
  return [{ tab, monday, weeks, as, team } as CapacityAddress, go, thisWeek] as const
}

export type Go = (to: Partial<CapacityAddress>) => void

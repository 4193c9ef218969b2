import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { type Day, weekdayOf } from '#lib/days'
import { daysOffQuery } from './schedule-api'

/** Which days nobody works, and what a holiday is called. Whoever is told none sees plain weekends. */
export function useDaysOff(first: Day, last: Day): (day: Day) => { off: boolean; name: string | null } {
  const { data } = useQuery({
    ...daysOffQuery(useWorkspace(), first, last),
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const off = new Map((data ?? []).map(({ day, name }) => [day, name]))
    const isTold = off.size > 0
    return (day) => ({
      off: isTold ? off.has(day) : weekdayOf(day) > 4,
      name: off.get(day) ?? null,
    })
  }, [data])
}

import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { dayAt, dayWritten } from '#lib/days'
import { useNow } from '#ui/time/clock'
import { useBoardTools } from '../board/board-context'

/** Until when somebody of the team is away today, in words; null when they are there. */
export function useWhoIsAway(): (member: number) => string | null {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const { vocabulary } = useBoardTools()
  const today = dayAt(useNow(), vocabulary.zone)
  const { data } = useQuery({
    queryKey: [workspace, 'absences', today, today],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/absences', {
          params: { path: { workspace }, query: { first_day: today, last_day: today } },
          signal,
        }),
      ),
    staleTime: 60_000,
  })
  const until = new Map((data ?? []).map(({ member, last_day }) => [member, last_day]))
  return (member) => {
    const last = until.get(member)
    if (last === undefined) return null
    const day = dayWritten(last, i18n.locale, { day: 'numeric', month: 'long' })
    return t`away until ${day}`
  }
}

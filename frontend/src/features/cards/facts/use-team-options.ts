import { presentTeam } from '../asking/use-words'
import { useOpenCard } from '../open/card-context'

/** The team as it is now; `also` keeps somebody who holds a part here and left. */
export function useTeamOptions(also?: number | null): { value: string; label: string }[] {
  const { words } = useOpenCard()
  const team = presentTeam(words)
  const left = also && !team.some(({ id }) => id === also) ? words.members.get(also) : undefined
  return [...team, ...(left ? [left] : [])].map(({ id, name }) => ({ value: String(id), label: name }))
}

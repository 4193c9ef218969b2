import { useJobFunctions } from '#features/boards/columns/stage-words'
import { presentTeam } from '../asking/use-words'
import { useOpenCard } from '../open/card-context'

/** The team with job functions, so that “designer” finds the designers; `also` keeps somebody who left. */
export function useTeamOptions(also?: number | null): { value: string; label: string }[] {
  const { words } = useOpenCard()
  const jobs = useJobFunctions()
  const team = presentTeam(words)
  const left = also && !team.some(({ id }) => id === also) ? words.members.get(also) : undefined
  const options = team.map(({ id, name, job_function }) => ({
    value: String(id),
    label: `${name} · ${jobs[job_function] ?? job_function}`,
  }))
  return left ? [...options, { value: String(left.id), label: left.name }] : options
}

import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellRefused } from '#ui/toast'
import { type Design, type Dots, designQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'

/** Puts a dot of one's own there or takes it back: shown at once, and as the server counts it then. */
export function useVoting() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, verbs } = useWorkshop()
  const { dots } = design
  const key = designQuery(workspace, design.service.id).queryKey
  const show = (dots: Dots) => queries.setQueryData<Design>(key, (now) => now && { ...now, dots })
  const vote = async (part: number, wanted: boolean) => {
    show(withDot(dots, part, wanted))
    try {
      const now = await verbs.vote(part, wanted)
      await queries.cancelQueries({ queryKey: key })
      show(now)
    } catch (problem) {
      show(dots)
      tellRefused(wordsOf(problem))
    }
  }
  return { dots, vote }
}

export function withDot(dots: Dots, part: number, wanted: boolean): Dots {
  const one = wanted ? 1 : -1
  return {
    ...dots,
    left: dots.left - one,
    on: { ...dots.on, [part]: (dots.on[part] ?? 0) + one },
    mine: wanted ? [...dots.mine, part] : dots.mine.filter((id) => id !== part),
  }
}

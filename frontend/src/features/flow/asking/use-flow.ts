import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { flow } from './flow-api'
import type { Question } from './selection'

const nothing: Question = {}

/** One answer about the flow; while another is on its way the last one stays, so that nothing flickers. */
export function useFlow<Part extends keyof typeof flow>(part: Part, asked: Question | null) {
  const workspace = useWorkspace()
  type Answer = Awaited<ReturnType<(typeof flow)[Part]>>
  return useQuery({
    queryKey: [workspace, 'flow', part, asked],
    queryFn: ({ signal }) => flow[part](workspace, asked ?? nothing, signal) as Promise<Answer>,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
}

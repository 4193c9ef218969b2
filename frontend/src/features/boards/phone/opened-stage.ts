import { type CellKey, cellKey } from '../state/ordering'

interface Opened {
  stages: readonly { id: number }[]
  lanes: readonly ({ id: number } | null)[]
  /** As the address names them. */
  stage: number | null
  lane: number | null
  /** What a filter leaves; null without one. */
  found: ReadonlyMap<CellKey, readonly unknown[]> | null
}

/** Where the stage stands that is shown: the chosen one, else under a filter the first in which something is found. */
export function openedStage({ stages, lanes, stage, lane, found }: Opened): number {
  const chosen = stages.findIndex(({ id }) => id === stage)
  if (chosen >= 0 || !found) return Math.max(0, chosen)
  const shown = lanes.filter((each) => lane === null || each?.id === lane)
  const first = stages.findIndex(({ id }) =>
    shown.some((each) => (found.get(cellKey(id, each?.id ?? null))?.length ?? 0) > 0),
  )
  return Math.max(0, first)
}

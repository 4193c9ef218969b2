import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import type { Service } from '../asking/statik-api'

export interface BoardToDesign {
  id: number
  name: string
  space: string
}

/** Boards that run and that no service designs yet. */
export function boardsToDesign(
  spaces: WorkspaceSeen['spaces'],
  services: readonly Pick<Service, 'board' | 'archived'>[],
): BoardToDesign[] {
  const designed = new Set(services.filter(({ archived }) => !archived).map(({ board }) => board))
  return spaces
    .filter(({ archived }) => !archived)
    .flatMap(({ name: space, boards }) =>
      boards
        .filter(({ id, archived }) => !archived && !designed.has(id))
        .map(({ id, name }) => ({ id, name, space })),
    )
}

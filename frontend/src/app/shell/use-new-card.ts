import { useNavigate } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useSpaces } from '#features/boards/spaces/use-spaces'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'

/** The way to a new card from anywhere: on the board that was looked at last. Null for whoever files none. */
export function useNewCard(): (() => void) | null {
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const { spaces = [] } = useSpaces()
  const { data: seen } = useWorkspaceSeen()
  const boards = spaces.flatMap(({ boards: of }) => of)
  if (boards.length === 0 || seen === undefined || seen.me.role === 'guest') return null
  return () => {
    const last = Number(localStorage.getItem(`baton.${workspace}.board`))
    const board = boards.find(({ id }) => id === last) ?? boards[0]
    if (board) void navigate({ to: `/w/${workspace}/boards/${board.id}`, search: { new: 1 } as never })
  }
}

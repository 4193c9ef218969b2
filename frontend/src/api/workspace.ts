import { createContext, useContext } from 'react'

export const WorkspaceContext = createContext<string | null>(null)

/** The slug of the workspace in the address; it stands in every path of the API and of the screens. */
export function useWorkspace(): string {
  const slug = useContext(WorkspaceContext)
  if (slug === null) throw new Error('no workspace above this component')
  return slug
}

import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'

export interface MemberRow {
  id: number
  name: string
  role: string
  job_function: string
  client: number | null
  left: boolean
  placeholder: boolean
}

export interface ProjectRow {
  id: number
  name: string
  client: number
  colour: string
  archived: boolean
}

export interface WorkspaceRows {
  workspace: { slug: string; name: string; time_zone: string; currency: string; number: number }
  me: {
    id: number
    name: string
    role: string
    job_function: string
    may_manage: boolean
    may_administer: boolean
  }
  members: MemberRow[]
  clients: { id: number; name: string }[]
  projects: ProjectRow[]
  spaces: {
    id: number
    name: string
    private: boolean
    archived: boolean
    boards: { id: number; name: string; archived: boolean }[]
  }[]
  card_types: { id: number; name: string; colour: string }[]
  tags: { id: number; name: string; colour: string }[]
  custom_fields: {
    id: number
    /** Null for a field of all boards. */
    board: number | null
    name: string
    kind: string
    options: unknown
    on_face: boolean
  }[]
}

const untyped = api.GET as unknown as (
  path: string,
  init: unknown,
) => Promise<{ data?: WorkspaceRows; error?: unknown; response: Response }>

/** Who is here and which words are in use; one answer for every screen. */
export function workspaceQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'workspace'],
    queryFn: ({ signal }) =>
      ask(untyped('/api/{workspace}/workspace', { params: { path: { workspace } }, signal })),
    staleTime: 5 * 60_000,
  })
}

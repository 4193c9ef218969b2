import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { KnownKeysContext } from '#ui/card-keys/known-keys'

const none: readonly string[] = []

/** Texts within lead to the cards they name. */
export function OldKeys({ children }: { children: ReactNode }) {
  const workspace = useWorkspace()
  const [wanted, setWanted] = useState(false)
  const { data } = useQuery({
    queryKey: [workspace, 'old-keys'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/old-keys', { params: { path: { workspace } }, signal })),
    staleTime: 5 * 60_000,
    enabled: wanted,
  })
  const onWanted = useCallback(() => setWanted(true), [])
  const navigate = useNavigate()
  const onGo = useCallback((href: string) => void navigate({ href }), [navigate])
  const prefixes = data?.prefixes ?? none
  const known = useMemo(
    () => ({ workspace, prefixes: new Set(prefixes), onWanted, onGo }),
    [workspace, prefixes, onWanted, onGo],
  )
  return <KnownKeysContext value={known}>{children}</KnownKeysContext>
}

import { useQuery } from '@tanstack/react-query'
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
  const prefixes = data?.prefixes ?? none
  const known = useMemo(
    () => ({ workspace, prefixes: new Set(prefixes), onWanted }),
    [workspace, prefixes, onWanted],
  )
  return <KnownKeysContext value={known}>{children}</KnownKeysContext>
}

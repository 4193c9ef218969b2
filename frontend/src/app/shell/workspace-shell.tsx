import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '#api/session'
import { StreamProvider } from '#api/stream/use-stream'
import { WorkspaceContext } from '#api/workspace'
import { onKeyBegins, onKeyDown } from '#ui/commands/registry'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { SecondFactorScreen } from '../screens/second-factor-screen'
import { Shell } from './shell'

/** Everything below one workspace: its stream, its keys, its frame. */
export function WorkspaceShell() {
  const { workspace = '' } = useParams({ strict: false })
  const { workspaces } = useSession()
  const place = workspaces.find(({ slug }) => slug === workspace)
  const isMine = place !== undefined

  useEffect(() => {
    if (isMine) localStorage.setItem('baton.workspace', workspace)
  }, [isMine, workspace])
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', onKeyBegins, { capture: true })
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', onKeyBegins, { capture: true })
      window.removeEventListener('keydown', listener)
    }
  }, [])

  if (!isMine)
    return (
      <main>
        <NotFoundScreen />
      </main>
    )
  if (place.needs_second_factor) return <SecondFactorScreen workspace={place.name} />
  return (
    <WorkspaceContext value={workspace}>
      <StreamProvider workspace={workspace}>
        <Shell />
      </StreamProvider>
    </WorkspaceContext>
  )
}

import { api, ask } from '../client'
import { toSignIn } from '../signing-in'

/**
 * A stream that ends may have been ended on purpose: whoever was signed out from another device, or let go, must not
 * keep looking at the board. Whether it was is asked once; a server that does not answer decides nothing.
 */
export async function leaveIfSentAway(workspace: string): Promise<void> {
  const session = await ask(api.GET('/api/session')).catch(() => null)
  if (!session) return
  if (!session.user) toSignIn()
  else if (!session.workspaces.some(({ slug }) => slug === workspace)) window.location.assign('/w/')
}

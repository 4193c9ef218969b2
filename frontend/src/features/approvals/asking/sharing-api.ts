import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

export type Sharing = components['schemas']['ClientSharing']
export type SharedCard = components['schemas']['SharedCard']

/** What of a client's work is shared: from the newest, or on from where the page before ended. */
export function sharingOf(workspace: string, client_id: number, before: number | null, signal?: AbortSignal) {
  return ask(
    api.GET('/api/{workspace}/clients/{client_id}/sharing', {
      params: { path: { workspace, client_id }, query: before === null ? {} : { before } },
      ...(signal ? { signal } : {}),
    }),
  )
}

function share(workspace: string, card_id: number, shared: boolean) {
  return ask(
    api.PATCH('/api/{workspace}/cards/{card_id}', {
      params: { path: { workspace, card_id } },
      body: onlyWhatIsSent<components['schemas']['CardEdit']>({ shared }),
    }),
  )
}

export const stopSharing = (workspace: string, card: number) => share(workspace, card, false)
export const shareAgain = (workspace: string, card: number) => share(workspace, card, true)

import { api, ask } from '#api/client'

const worker = '/push-worker.js'

export type PushState = 'impossible' | 'denied' | 'off' | 'on'

/** What this browser can do and has been allowed; nothing is asked for. */
export async function pushState(): Promise<PushState> {
  if (!window.isSecureContext || !('serviceWorker' in navigator) || !('PushManager' in window))
    return 'impossible'
  if (Notification.permission === 'denied') return 'denied'
  return (await subscription()) ? 'on' : 'off'
}

/** Asks the browser for leave, and tells the server where it can be reached. Only ever after a click. */
export async function allowPush(workspace: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  const params = { path: { workspace } }
  const { key } = await ask(api.GET('/api/{workspace}/push/key', { params }))
  const registration = await navigator.serviceWorker.register(worker)
  await navigator.serviceWorker.ready
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(key),
  })
  const { endpoint, keys } = made.toJSON()
  const body = { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }
  await ask(api.POST('/api/{workspace}/push/browsers', { params, body }))
  return pushState()
}

export async function endPush(workspace: string): Promise<PushState> {
  const made = await subscription()
  if (made) {
    const body = { endpoint: made.endpoint }
    await ask(api.POST('/api/{workspace}/push/browsers/forget', { params: { path: { workspace } }, body }))
    await made.unsubscribe()
  }
  return pushState()
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(worker)
  return (await registration?.pushManager.getSubscription()) ?? null
}

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const plain = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
}

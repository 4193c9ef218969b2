import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'

export type Webhook = components['schemas']['WebhookOut']
export type Delivery = components['schemas']['DeliveryOut']
export type DeliveryState = Delivery['state']
export type WebhookWish = components['schemas']['WebhookIn']

const at = (workspace: string, webhook_id: number) => ({ params: { path: { workspace, webhook_id } } })
const of = (workspace: string, delivery_id: number) => ({ params: { path: { workspace, delivery_id } } })

export const listWebhooks = (workspace: string, signal: AbortSignal) =>
  ask(api.GET('/api/{workspace}/webhooks', { params: { path: { workspace } }, signal }))

export const listEvents = (workspace: string, signal: AbortSignal) =>
  ask(api.GET('/api/{workspace}/webhooks/events', { params: { path: { workspace } }, signal }))

export const makeWebhook = (workspace: string, body: WebhookWish) =>
  ask(api.POST('/api/{workspace}/webhooks', { params: { path: { workspace } }, body }))

export const changeWebhook = (workspace: string, id: number, body: WebhookWish) =>
  ask(api.PUT('/api/{workspace}/webhooks/{webhook_id}', { ...at(workspace, id), body }))

export const removeWebhook = async (workspace: string, id: number) => {
  await ask(api.DELETE('/api/{workspace}/webhooks/{webhook_id}', at(workspace, id)))
  return true
}

export const stopWebhook = (workspace: string, id: number) =>
  ask(api.POST('/api/{workspace}/webhooks/{webhook_id}/stop', at(workspace, id)))

export const startWebhook = (workspace: string, id: number, catch_up: boolean) =>
  ask(api.POST('/api/{workspace}/webhooks/{webhook_id}/start', { ...at(workspace, id), body: { catch_up } }))

export const pingWebhook = (workspace: string, id: number) =>
  ask(api.POST('/api/{workspace}/webhooks/{webhook_id}/ping', at(workspace, id)))

export const renewSecret = (workspace: string, id: number) =>
  ask(api.POST('/api/{workspace}/webhooks/{webhook_id}/secret', at(workspace, id)))

export const listDeliveries = (
  workspace: string,
  webhook_id: number,
  before: number | null,
  signal: AbortSignal,
) =>
  ask(
    api.GET('/api/{workspace}/webhooks/{webhook_id}/deliveries', {
      params: { path: { workspace, webhook_id }, query: before === null ? {} : { before } },
      signal,
    }),
  )

export const readDelivery = (workspace: string, id: number, signal: AbortSignal) =>
  ask(api.GET('/api/{workspace}/webhook-deliveries/{delivery_id}', { ...of(workspace, id), signal }))

export const redeliver = (workspace: string, id: number) =>
  ask(api.POST('/api/{workspace}/webhook-deliveries/{delivery_id}/redeliver', of(workspace, id)))

export const skipDelivery = (workspace: string, id: number) =>
  ask(api.POST('/api/{workspace}/webhook-deliveries/{delivery_id}/skip', of(workspace, id)))

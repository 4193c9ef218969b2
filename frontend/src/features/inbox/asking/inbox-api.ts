import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'

export type Told = components['schemas']['NotificationOut']
export type Notice = components['schemas']['NoticeOut']
export type Line = components['schemas']['LineOut']
export type Reason = components['schemas']['Reason']
export type Count = components['schemas']['CountOut']

export interface Filter {
  unread: boolean
  reason: Reason | null
}

const at = (workspace: string) => ({ path: { workspace } })

export const fetchCount = (workspace: string, signal: AbortSignal): Promise<Count> =>
  ask(api.GET('/api/{workspace}/inbox/count', { params: at(workspace), signal }))

export const fetchRows = (
  workspace: string,
  { unread, reason }: Filter,
  before: number | undefined,
  signal: AbortSignal,
) =>
  ask(
    api.GET('/api/{workspace}/inbox', {
      params: {
        ...at(workspace),
        query: {
          unread,
          ...(reason === null ? {} : { reason }),
          ...(before === undefined ? {} : { before }),
        },
      },
      signal,
    }),
  )

export const markRead = (workspace: string, notification_id: number, read: boolean): Promise<Count> => {
  const params = { path: { workspace, notification_id } }
  return read
    ? ask(api.POST('/api/{workspace}/inbox/{notification_id}/read', { params }))
    : ask(api.POST('/api/{workspace}/inbox/{notification_id}/unread', { params }))
}

export const markNoticeRead = (workspace: string, notice_id: number): Promise<Count> =>
  ask(
    api.POST('/api/{workspace}/inbox/notices/{notice_id}/read', {
      params: { path: { workspace, notice_id } },
    }),
  )

export const markAllRead = (workspace: string, until: string, reason: Reason | null): Promise<Count> =>
  ask(
    api.POST('/api/{workspace}/inbox/read-all', {
      params: at(workspace),
      body: { until, ...(reason === null ? {} : { reason }) },
    }),
  )

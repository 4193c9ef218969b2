import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import { useListed } from '#features/members/asking/use-listed'

type Schemas = components['schemas']
export type Recurrence = Schemas['RecurrenceOut']
export type RecurrenceBody = Schemas['RecurrenceIn']
export type Coming = Schemas['ComingOut']

const of = (workspace: string, recurrence_id: number) => ({ params: { path: { workspace, recurrence_id } } })

export const recurrences = {
  make: (workspace: string, body: RecurrenceBody) =>
    ask(api.POST('/api/{workspace}/recurrences', { params: { path: { workspace } }, body })),
  change: (workspace: string, id: number, body: Partial<RecurrenceBody>) =>
    ask(
      api.PATCH('/api/{workspace}/recurrences/{recurrence_id}', {
        ...of(workspace, id),
        body: onlyWhatIsSent<Schemas['RecurrenceEdit']>(body),
      }),
    ),
  remove: async (workspace: string, id: number) => {
    await ask(api.DELETE('/api/{workspace}/recurrences/{recurrence_id}', of(workspace, id)))
    return true
  },
  skip: (workspace: string, id: number, day: string) =>
    ask(
      api.POST('/api/{workspace}/recurrences/{recurrence_id}/skips', { ...of(workspace, id), body: { day } }),
    ),
  takeBackSkip: (workspace: string, id: number, day: string) =>
    ask(
      api.POST('/api/{workspace}/recurrences/{recurrence_id}/skips/take-back', {
        ...of(workspace, id),
        body: { day },
      }),
    ),
}

export function useRecurrences() {
  return useListed('recurrences', (workspace, signal) =>
    ask(api.GET('/api/{workspace}/recurrences', { params: { path: { workspace } }, signal })),
  )
}

/** What a rhythm means, before it is kept: in words, and the next five days. */
export function usePreview(body: RecurrenceBody | null) {
  const workspace = useWorkspace()
  return useQuery({
    queryKey: [workspace, 'recurrence-preview', body],
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/{workspace}/recurrences/preview', {
          params: { path: { workspace } },
          body: body as RecurrenceBody,
          signal,
        }),
      ),
  })
}

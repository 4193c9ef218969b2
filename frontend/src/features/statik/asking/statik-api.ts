import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import type { Kind, Part, Values } from '../design/kinds'

type Told = components['schemas']
export type Service = Told['ServiceOut']
export type ServiceExample = Told['ServiceExampleOut']
export type Spot = Told['SpotOut']
export type Mend = Told['MendOut']
export type Limit = Told['LimitOut']
export type Dots = Told['DotsOut']
export type Gathering = Told['GatheringOut']
export type Measured = Told['MeasuredTypeOut']
export type Timer = Told['WorkshopTimerOut']
export type Plan = Told['PlanOut']
export type PlanStep = Told['StepOut']
export type FinishedCard = Told['FinishedCardOut']
export type SeatTold = Told['SeatOut']
export type Version = Told['VersionOut']
export type Review = Told['ReviewOut']
export type Verdict = Told['Verdict']
export type StageTold = Told['StageOfCardOut']
export type Design = Omit<Told['DesignOut'], 'parts'> & { parts: Part[] }

/** All of the services hangs below this key. */
export const statikKey = (workspace: string, ...parts: unknown[]) => [workspace, 'statik', ...parts]

export function servicesQuery(workspace: string) {
  return queryOptions({
    queryKey: statikKey(workspace, 'services'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services', { params: { path: { workspace } }, signal })),
  })
}

/** Complete examples with which a workshop can begin. */
export function examplesQuery(workspace: string) {
  return queryOptions({
    queryKey: statikKey(workspace, 'examples'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/service-examples', { params: { path: { workspace } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const of = (workspace: string, service_id: number) => ({ params: { path: { workspace, service_id } } })

export function designQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'design', service),
    queryFn: async ({ signal }) =>
      (await ask(
        api.GET('/api/{workspace}/services/{service_id}/design', { ...of(workspace, service), signal }),
      )) as unknown as Design,
    retry: false,
  })
}

/** Demand and capability as the board had them during the last thirteen weeks; nothing without a board. */
export function measuredQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: [workspace, 'statik-measured', service],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/measured', { ...of(workspace, service), signal })),
    staleTime: 5 * 60_000,
  })
}

/** Who else is in the workshop, and in which field: asked again while somebody may have closed their browser. */
export function seatsQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'seats', service),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/seats', { ...of(workspace, service), signal })),
    refetchInterval: 30_000,
  })
}

/** Cards that stand in Done, the latest first. */
export function finishedCardsQuery(workspace: string, words: string) {
  return queryOptions({
    queryKey: statikKey(workspace, 'finished', words),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/finished-cards', {
          params: { path: { workspace }, query: { words } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  })
}

/** What publishing would do; `version`: what going back to that one would do. */
export function planQuery(workspace: string, service: number, version: number | null = null) {
  return queryOptions({
    queryKey: statikKey(workspace, 'plan', service, version),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/services/{service_id}/plan', {
          params: {
            path: { workspace, service_id: service },
            query: version === null ? {} : { version },
          },
          signal,
        }),
      ),
  })
}

export function driftQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'drift', service),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/drift', { ...of(workspace, service), signal })),
  })
}

export function versionsQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'versions', service),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/versions', { ...of(workspace, service), signal })),
  })
}

/** What the design says of the stage in which a card stands; asked anew when it goes to another `column`. */
export function stageOfCardQuery(workspace: string, card_id: number, column: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'stage', card_id, column),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/stage', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

/** Of the verification meeting: what is left to speak of. */
export function agendaQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'agenda', service),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/agenda', { ...of(workspace, service), signal })),
  })
}

/** What was wanted against what was measured, and what was said of dissatisfactions since. */
export function reviewQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'review', service),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/services/{service_id}/review', { ...of(workspace, service), signal })),
  })
}

/** Which questions became which cards. */
export function questionCardsQuery(workspace: string, service: number) {
  return queryOptions({
    queryKey: statikKey(workspace, 'question-cards', service),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/services/{service_id}/question-cards', {
          ...of(workspace, service),
          signal,
        }),
      ),
  })
}

export function serviceVerbs(workspace: string) {
  return {
    begin: (space: number, name: string, example = '') =>
      ask(
        api.POST('/api/{workspace}/services', {
          params: { path: { workspace } },
          body: onlyWhatIsSent<Told['ServiceIn']>({ space, name, example }),
        }),
      ),
    /** Designed as the board runs today. */
    beginFromBoard: (board_id: number, name: string) =>
      ask(
        api.POST('/api/{workspace}/boards/{board_id}/service', {
          params: { path: { workspace, board_id } },
          body: onlyWhatIsSent<Told['FromBoardIn']>({ name }),
        }),
      ),
    change: (service: number, body: Partial<Told['ServiceEdit']>) =>
      ask(
        api.PATCH('/api/{workspace}/services/{service_id}', {
          ...of(workspace, service),
          body: onlyWhatIsSent<Told['ServiceEdit']>(body),
        }),
      ),
  }
}

export function designVerbs(workspace: string, service: number) {
  const here = of(workspace, service)
  const part = (part_id: number) => ({ params: { path: { workspace, part_id } } })
  return {
    add: async <K extends Kind>(kind: K, values: Partial<Values[K]>) =>
      (await ask(
        api.POST('/api/{workspace}/services/{service_id}/parts', { ...here, body: { kind, values } }),
      )) as unknown as Part<K>,
    change: async (id: number, values: Record<string, unknown>, based_on: number) =>
      (await ask(
        api.PATCH('/api/{workspace}/design-parts/{part_id}', { ...part(id), body: { values, based_on } }),
      )) as unknown as Part,
    remove: (id: number) => ask(api.DELETE('/api/{workspace}/design-parts/{part_id}', part(id))),
    restore: (parts: number[]) =>
      ask(api.POST('/api/{workspace}/services/{service_id}/parts-back', { ...here, body: { parts } })),
    trace: (card: number) =>
      ask(api.POST('/api/{workspace}/services/{service_id}/traced-card', { ...here, body: { card } })),
    sitDown: (body: Partial<Told['SeatIn']> & { step: string }) =>
      ask(
        api.PUT('/api/{workspace}/services/{service_id}/seat', {
          ...here,
          body: onlyWhatIsSent<Told['SeatIn']>(body),
        }),
      ),
    /** Also when the page is being left. */
    standUp: (step: string) =>
      ask(
        api.DELETE('/api/{workspace}/services/{service_id}/seat', {
          params: { ...here.params, query: { step } },
          keepalive: true,
        }),
      ),
    nameVersion: (name: string, asked: number[]) =>
      ask(api.POST('/api/{workspace}/services/{service_id}/versions', { ...here, body: { name, asked } })),
    signOff: (design_version_id: number, agrees: boolean, reason = '') =>
      ask(
        api.POST('/api/{workspace}/design-versions/{design_version_id}/sign-off', {
          params: { path: { workspace, design_version_id } },
          body: { agrees, reason },
        }),
      ),
    fileQuestions: () => ask(api.POST('/api/{workspace}/services/{service_id}/question-cards', here)),
    /** Opens the form for everybody who has its address. */
    gather: (words: string) =>
      ask(
        api.POST('/api/{workspace}/services/{service_id}/gathering', {
          ...here,
          body: onlyWhatIsSent<Told['GatheringIn']>({ words }),
        }),
      ),
    /** Closes it; answers with the dissatisfactions that came of it. */
    reveal: () => ask(api.POST('/api/{workspace}/services/{service_id}/gathering/reveal', here)),
    vote: (id: number, wanted: boolean) =>
      ask(api.POST('/api/{workspace}/design-parts/{part_id}/vote', { ...part(id), body: { wanted } })),
    time: (does: Told['WorkshopTimerIn']['does'], step: number) =>
      ask(
        api.POST('/api/{workspace}/services/{service_id}/timer', {
          ...here,
          body: onlyWhatIsSent<Told['WorkshopTimerIn']>({ does, step }),
        }),
      ),
    publish: (body: Partial<Told['PublishIn']>) =>
      ask(
        api.POST('/api/{workspace}/services/{service_id}/publish', {
          ...here,
          body: onlyWhatIsSent<Told['PublishIn']>(body),
        }),
      ),
    revisit: (id: number, verdict: Verdict, words: string) =>
      ask(
        api.POST('/api/{workspace}/design-parts/{part_id}/revisits', {
          ...part(id),
          body: { verdict, words, said_on: null },
        }),
      ),
    adopt: (mark: string) =>
      ask(api.POST('/api/{workspace}/services/{service_id}/adopt', { ...here, body: { mark } })),
    rollBack: (body: Partial<Told['RollBackIn']>) =>
      ask(
        api.POST('/api/{workspace}/services/{service_id}/roll-back', {
          ...here,
          body: onlyWhatIsSent<Told['RollBackIn']>(body),
        }),
      ),
  }
}

export type DesignVerbs = ReturnType<typeof designVerbs>

export const exportAddress = (
  workspace: string,
  service: number,
  form: 'mermaid' | 'bpmn' | 'pdf' | 'cadences',
) => `/api/${workspace}/services/${service}/${form}`

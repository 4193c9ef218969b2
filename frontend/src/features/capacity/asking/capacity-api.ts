import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

type Told = components['schemas']
export type Slots = Told['SlotsOut']
export type Person = Told['PersonOfSlots']
export type SlotDay = Told['DayOfSlots']
export type Placement = Told['PlacementOut']
export type SlotCard = Told['CardInSlot']
export type Tray = Told['TrayOut']
export type TrayCard = Told['CardInTray']
export type Mark = Placement['marks'][number]
export type JobFunction = Told['JobFunction']
export type Proposal = Told['ProposalOut']

/** All of capacity hangs below this key, so that one fact about plans asks all of it anew. */
export const capacityKey = (workspace: string, ...parts: unknown[]) => [workspace, 'capacity', ...parts]

export function slotsQuery(
  workspace: string,
  first_day: string,
  days: number,
  job_function: JobFunction | null,
  team: number | null,
) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'slots', first_day, days, job_function, team),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/slots', {
          params: {
            path: { workspace },
            query: { first_day, days, ...(job_function ? { job_function } : {}), ...(team ? { team } : {}) },
          },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  })
}

export function trayQuery(
  workspace: string,
  job_function: JobFunction | null,
  filter: string,
  queued: boolean,
) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'tray', job_function, filter, queued),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/slots/tray', {
          params: {
            path: { workspace },
            query: { filter, queued, ...(job_function ? { job_function } : {}) },
          },
          signal,
        }),
      ),
    placeholderData: (before) => before,
    retry: false,
  })
}

export function proposalsQuery(workspace: string) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'proposals'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/slots/proposals', { params: { path: { workspace } }, signal })),
  })
}

export interface SlotPlace {
  member: number
  day: string
  slot: number
}

/** A slot, and what stood in it when it was looked at: when something else stands there, nothing is done. */
export interface SeenSlot extends SlotPlace {
  seen?: number[]
}

export function capacityVerbs(workspace: string) {
  const here = { params: { path: { workspace } } }
  const placement = (placement_id: number) => ({ params: { path: { workspace, placement_id } } })
  return {
    place: (card: number, at: SeenSlot, known: { minutes?: number; job_function?: JobFunction } = {}) =>
      ask(
        api.POST('/api/{workspace}/placements', {
          ...here,
          body: onlyWhatIsSent<Told['PlaceCardIn']>({ card, ...at, ...known }),
        }),
      ),
    move: (id: number, at: SeenSlot, version: number, whole: boolean) =>
      ask(
        api.POST('/api/{workspace}/placements/{placement_id}/move', {
          ...placement(id),
          body: onlyWhatIsSent<Told['MovePlacementIn']>({ ...at, version, whole }),
        }),
      ),
    swap: (id: number, version: number, other: number, other_version: number) =>
      ask(
        api.POST('/api/{workspace}/placements/{placement_id}/swap', {
          ...placement(id),
          body: { version, other, other_version },
        }),
      ),
    resize: (id: number, version: number, minutes: number) =>
      ask(
        api.PUT('/api/{workspace}/placements/{placement_id}', {
          ...placement(id),
          body: { version, minutes },
        }),
      ),
    takeOff: (id: number, version: number, whole: boolean) =>
      ask(
        api.POST('/api/{workspace}/placements/{placement_id}/take-off', {
          ...placement(id),
          body: { version, whole },
        }),
      ),
    /** A certain deed, else my last one. */
    undo: (number?: number) =>
      ask(api.POST('/api/{workspace}/undo', { ...here, body: number === undefined ? {} : { number } })),
    perDay: (per_day: number | null) =>
      ask(api.PUT('/api/{workspace}/slots/per-day', { ...here, body: { per_day } })),
    perDayOf: (member_id: number, per_day: number | null) =>
      ask(
        api.PUT('/api/{workspace}/members/{member_id}/slots-per-day', {
          params: { path: { workspace, member_id } },
          body: { per_day },
        }),
      ),
    book: (id: number, minutes: number) =>
      ask(
        api.POST('/api/{workspace}/placements/{placement_id}/book', {
          ...placement(id),
          body: onlyWhatIsSent<Told['BookSlotIn']>({ minutes }),
        }),
      ),
    dismiss: (id: number) =>
      ask(api.POST('/api/{workspace}/placements/{placement_id}/dismiss', placement(id))),
  }
}

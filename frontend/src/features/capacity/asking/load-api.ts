import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { capacityKey, type JobFunction } from './capacity-api'

type Told = components['schemas']
export type Load = Told['LoadToComeOut']
export type FunctionOfLoad = Told['FunctionOfLoad']
export type WeekOfLoad = Told['WeekOfLoad']
export type CardOfLoad = Told['CardOfLoad']
export type QueueOfLoad = Told['QueueOfLoad']
export type People = Told['PeopleOut']
export type PersonOfPeople = Told['PersonOfPeople']
export type WeekOfPerson = Told['WeekOfPerson']
export type Takers = Told['TakersOut']
export type TakersOfFunction = Told['TakersOfFunction']

export function loadQuery(workspace: string) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'load'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/load', { params: { path: { workspace } }, signal })),
  })
}

export function loadCardsQuery(workspace: string, job_function: JobFunction, week: string) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'load', job_function, week),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/load/cards', {
          params: { path: { workspace }, query: { job_function, week } },
          signal,
        }),
      ),
  })
}

export function takersQuery(workspace: string, card_id: number) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'takers', card_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/takers', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

export function cardPlanQuery(workspace: string, card_id: number) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'card', card_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/slots', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

export function peopleQuery(workspace: string, first_day: string, weeks: number) {
  return queryOptions({
    queryKey: capacityKey(workspace, 'people', first_day, weeks),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/utilisation', {
          params: { path: { workspace }, query: { first_day, weeks } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  })
}

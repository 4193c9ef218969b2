import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { moneyKey } from '#features/budgets/asking/budgets-api'

type Told = components['schemas']
export type Profits = Told['ProfitsOut']
export type ProfitLine = Told['ProfitLineOut']
export type Figures = Told['FiguresOut']
export type Overview = Told['OverviewOut']
export type Losing = Told['LosingOut']
export type Burn = Told['BurnOut']
export type Part = Told['ProfitPartOut']
export type PartEntry = Told['PartEntryOut']
export type Cut = Profits['cut']

export interface Days {
  first_day: string
  last_day: string
}

/** Which of a report's lines are looked at: those of one client, project or account manager, or all. */
export interface Within {
  client?: number | undefined
  project?: number | undefined
  manager?: number | undefined
}

export interface PartWish extends Days, Within {
  cut: Cut
  key?: string
  whole?: boolean
  rework?: boolean
  waiting?: '' | 'client' | 'us' | 'both'
  after?: number
}

export function profitsQuery(workspace: string, cut: Cut, days: Days, within: Within) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'profits', cut, days, within),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/profits', {
          params: { path: { workspace }, query: { cut, ...days, ...only(within) } },
          signal,
        }),
      ),
  })
}

export function overviewQuery(workspace: string, days: Days) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'profits-overview', days),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/profits/overview', {
          params: { path: { workspace }, query: days },
          signal,
        }),
      ),
  })
}

export function partQuery(workspace: string, wish: PartWish) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'profits-part', wish),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/profits/part', {
          params: { path: { workspace }, query: only(wish) },
          signal,
        }),
      ),
  })
}

export function burnQuery(workspace: string, project_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'burn', project_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/projects/{project_id}/burn', {
          params: { path: { workspace, project_id } },
          signal,
        }),
      ),
  })
}

export const setSkewSteps = (workspace: string, project_id: number, steps: number[]) =>
  ask(
    api.PUT('/api/{workspace}/projects/{project_id}/skew-steps', {
      params: { path: { workspace, project_id } },
      body: { steps },
    }),
  )

/** Without what is not said. */
function only<Wish extends object>(wish: Wish): { [Name in keyof Wish]: Exclude<Wish[Name], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never
}

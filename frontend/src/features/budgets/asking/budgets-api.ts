import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

export type Told = components['schemas']
export type Budget = Told['BudgetOut']
export type BudgetRow = Told['BudgetRowOut']
export type Agreement = Told['AgreementOut']
export type AgreementIn = Told['AgreementIn']
export type ContractKind = Agreement['kind']
export type Recognition = Agreement['recognises']
export type RetainerPeriod = Told['RetainerPeriodOut']
export type ExternalCost = Told['ExternalCostOut']
export type ExternalCostIn = Told['ExternalCostIn']
export type ExternalChangeIn = Told['ExternalChangeIn']
export type CardPrice = Told['CardPriceOut']
export type Basis = CardPrice['comes_by']
export type Rates = Told['RatesOut']
export type PriceRate = Told['PriceOut']
export type RateGap = Told['RateGapOut']
export type RateReach = Told['Reach']
export type AgreedWithClient = Told['ClientAgreementOut']

/** All of money hangs below this key, so that one fact asks all of it anew. */
export const moneyKey = (workspace: string, ...parts: unknown[]) => [workspace, 'money', ...parts]

export function budgetsQuery(workspace: string) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'budgets'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/budgets', { params: { path: { workspace } }, signal })),
  })
}

export function budgetQuery(workspace: string, project_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'budget', project_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/projects/{project_id}/budget', {
          params: { path: { workspace, project_id } },
          signal,
        }),
      ),
  })
}

export function agreedQuery(workspace: string, project_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'agreed', project_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/projects/{project_id}/agreed', {
          params: { path: { workspace, project_id } },
          signal,
        }),
      ),
  })
}

export function externalCostsQuery(workspace: string, of: { project?: number; card?: number }) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'external-costs', of),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/external-costs', {
          params: { path: { workspace }, query: { ...of, limit: 2000 } },
          signal,
        }),
      ),
  })
}

export function cardPriceQuery(workspace: string, card_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'card-price', card_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/price', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

export function ratesQuery(workspace: string) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'rates'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/rates', { params: { path: { workspace } }, signal })),
  })
}

export function gapsQuery(workspace: string) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'gaps'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/rates/gaps', { params: { path: { workspace } }, signal })),
  })
}

/** What is rated: a price of something, what somebody costs, the house beside its people. */
export type Rated =
  | {
      of: 'price'
      card?: number
      project?: number
      member?: number
      job_function?: PriceRate['job_function']
    }
  | { of: 'cost'; member: number }
  | { of: 'overhead' }

export interface RateSaid {
  per_hour: string | null
  currency: string
  from_day: string
  reach: RateReach
  try_out: boolean
}

export function moneyVerbs(workspace: string) {
  const here = { params: { path: { workspace } } }
  const project = (project_id: number) => ({ params: { path: { workspace, project_id } } })
  const card = (card_id: number) => ({ params: { path: { workspace, card_id } } })
  const cost = (external_cost_id: number) => ({ params: { path: { workspace, external_cost_id } } })
  return {
    setRate: ({ of, ...named }: Rated, said: RateSaid) => {
      const body = { ...said, ...named }
      if (of === 'cost')
        return ask(api.POST('/api/{workspace}/rates/costs', { ...here, body: body as Told['CostIn'] }))
      if (of === 'overhead') return ask(api.POST('/api/{workspace}/rates/overhead', { ...here, body }))
      return ask(
        api.POST('/api/{workspace}/rates/prices', { ...here, body: onlyWhatIsSent<Told['PriceIn']>(body) }),
      )
    },
    setExchange: (body: Told['ExchangeIn']) =>
      ask(api.POST('/api/{workspace}/rates/exchange', { ...here, body })),
    agree: (id: number, body: Partial<AgreementIn>) =>
      ask(
        api.POST('/api/{workspace}/projects/{project_id}/agreements', {
          ...project(id),
          body: onlyWhatIsSent<AgreementIn>(body),
        }),
      ),
    markStage: (id: number, body: Told['StageMarkIn']) =>
      ask(api.POST('/api/{workspace}/projects/{project_id}/stages', { ...project(id), body })),
    enterCost: (body: Partial<ExternalCostIn>) =>
      ask(
        api.POST('/api/{workspace}/external-costs', { ...here, body: onlyWhatIsSent<ExternalCostIn>(body) }),
      ),
    changeCost: (id: number, body: Partial<ExternalChangeIn>) =>
      ask(
        api.PUT('/api/{workspace}/external-costs/{external_cost_id}', {
          ...cost(id),
          body: onlyWhatIsSent<ExternalChangeIn>(body),
        }),
      ),
    strikeCost: (id: number) =>
      ask(api.DELETE('/api/{workspace}/external-costs/{external_cost_id}', cost(id))),
    correctCost: (id: number, body: { reason: string; instead: { amount: string } | null }) =>
      ask(
        api.POST('/api/{workspace}/external-costs/{external_cost_id}/correct', {
          ...cost(id),
          body: onlyWhatIsSent<Told['ExternalCorrectionIn']>(body as never),
        }),
      ),
    fileReceipt: (id: number, file: File) => {
      const body = new FormData()
      body.append('file', file)
      return ask(
        api.POST('/api/{workspace}/external-costs/{external_cost_id}/receipt', {
          ...cost(id),
          body: body as never,
          bodySerializer: (form: unknown) => form as FormData,
        }),
      )
    },
    removeReceipt: (id: number) =>
      ask(api.DELETE('/api/{workspace}/external-costs/{external_cost_id}/receipt', cost(id))),
    setBasis: (id: number, basis: Basis, from_day: string) =>
      ask(
        api.POST('/api/{workspace}/cards/{card_id}/price-basis', { ...card(id), body: { basis, from_day } }),
      ),
    approvePrice: (id: number, body: Partial<Told['PriceApprovalIn']>) =>
      ask(
        api.POST('/api/{workspace}/cards/{card_id}/price-approval', {
          ...card(id),
          body: onlyWhatIsSent<Told['PriceApprovalIn']>(body),
        }),
      ),
    withdrawApproval: (id: number) =>
      ask(api.DELETE('/api/{workspace}/cards/{card_id}/price-approval', card(id))),
  }
}

export type MoneyVerbs = ReturnType<typeof moneyVerbs>

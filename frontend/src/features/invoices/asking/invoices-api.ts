import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { moneyKey } from '#features/budgets/asking/budgets-api'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

type Told = components['schemas']
export type Invoice = Told['InvoiceOut']
export type InvoiceHead = Told['InvoiceHeadOut']
export type Line = Told['InvoiceLineOut']
export type VatCategory = Line['vat_category']
export type House = Told['SellerOut']
export type Buyer = Told['BuyerOut']
export type HouseIn = Told['SellerIn']
export type BuyerIn = Told['BuyerIn']
export type LineSaid = Partial<Told['InvoiceLineIn']>

const all = 500

/** They hang below the key of money: what asks money anew asks them too. */
export function invoicesQuery(workspace: string) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'invoices'),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/invoices', {
          params: { path: { workspace }, query: { limit: all } },
          signal,
        }),
      ),
  })
}

export function invoiceQuery(workspace: string, invoice_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'invoice', invoice_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/invoices/{invoice_id}', {
          params: { path: { workspace, invoice_id } },
          signal,
        }),
      ),
  })
}

export function houseQuery(workspace: string) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'billing'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/billing', { params: { path: { workspace } }, signal })),
  })
}

export function buyerQuery(workspace: string, client_id: number) {
  return queryOptions({
    queryKey: moneyKey(workspace, 'billing', client_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/clients/{client_id}/billing', {
          params: { path: { workspace, client_id } },
          signal,
        }),
      ),
  })
}

export function invoiceVerbs(workspace: string) {
  const here = { params: { path: { workspace } } }
  const on = (invoice_id: number) => ({ params: { path: { workspace, invoice_id } } })
  const line = (invoice_id: number, line_id: number) => ({
    params: { path: { workspace, invoice_id, line_id } },
  })
  return {
    draft: (body: Told['InvoiceDraftIn']) => ask(api.POST('/api/{workspace}/invoices', { ...here, body })),
    change: (id: number, body: Told['InvoiceChangeIn']) =>
      ask(api.PATCH('/api/{workspace}/invoices/{invoice_id}', { ...on(id), body })),
    throwAway: (id: number) => ask(api.DELETE('/api/{workspace}/invoices/{invoice_id}', on(id))),
    issue: (id: number) => ask(api.POST('/api/{workspace}/invoices/{invoice_id}/issue', on(id))),
    credit: (id: number, reason: string) =>
      ask(api.POST('/api/{workspace}/invoices/{invoice_id}/credit', { ...on(id), body: { reason } })),
    addLine: (id: number, said: LineSaid) =>
      ask(
        api.POST('/api/{workspace}/invoices/{invoice_id}/lines', {
          ...on(id),
          body: onlyWhatIsSent<Told['InvoiceLineIn']>(said),
        }),
      ),
    changeLine: (id: number, of: number, said: LineSaid) =>
      ask(
        api.PATCH('/api/{workspace}/invoices/{invoice_id}/lines/{line_id}', {
          ...line(id, of),
          body: onlyWhatIsSent<Told['InvoiceLineChangeIn']>(said),
        }),
      ),
    removeLine: (id: number, of: number) =>
      ask(api.DELETE('/api/{workspace}/invoices/{invoice_id}/lines/{line_id}', line(id, of))),
    setHouse: (body: HouseIn) => ask(api.PUT('/api/{workspace}/billing', { ...here, body })),
    setBuyer: (client_id: number, body: BuyerIn) =>
      ask(
        api.PUT('/api/{workspace}/clients/{client_id}/billing', {
          params: { path: { workspace, client_id } },
          body,
        }),
      ),
  }
}

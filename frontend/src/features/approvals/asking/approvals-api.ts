import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'

type Told = components['schemas']
export type Approval = Told['ApprovalOut']
export type Approver = Told['ApproverOut']
export type Entrance = Told['EntranceTold']
export type ApprovalLink = Told['ApprovalLink']
export type Proof = Told['ProofOut']
export type CardApprovals = Told['CardApprovals']
export type GateOfCard = Told['GateState']
export type Difference = Told['Difference']
export type Badge = Told['Badge']
export type Question = Told['ApprovalIn']
export type Pin = Told['PinIn']

export function approvalsQuery(workspace: string, card_id: number) {
  return queryOptions({
    queryKey: [workspace, 'approvals', 'card', card_id],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/approvals', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

export function differenceQuery(workspace: string, approval_id: number, against: number | null) {
  return queryOptions({
    queryKey: [workspace, 'approvals', 'difference', approval_id, against],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/approvals/{approval_id}/difference', {
          params: { path: { workspace, approval_id }, query: against === null ? {} : { against } },
          signal,
        }),
      ),
  })
}

export function boardApprovalsQuery(workspace: string, board_id: number) {
  return queryOptions({
    queryKey: [workspace, 'approvals', 'board', board_id],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/boards/{board_id}/approvals', {
          params: { path: { workspace, board_id } },
          signal,
        }),
      ),
  })
}

export function approvalVerbs(workspace: string) {
  const path = (approval_id: number) => ({ params: { path: { workspace, approval_id } } })
  return {
    ask: (card_id: number, body: Question) =>
      ask(
        api.POST('/api/{workspace}/cards/{card_id}/approvals', {
          params: { path: { workspace, card_id } },
          body,
        }),
      ),
    /** That whoever is asked has opened it is written down by this very question. */
    open: (approval_id: number) =>
      ask(api.GET('/api/{workspace}/approvals/{approval_id}', path(approval_id))),
    answer: (approval_id: number, body: Told['AnswerIn']) =>
      ask(api.POST('/api/{workspace}/approvals/{approval_id}/answer', { ...path(approval_id), body })),
    withdraw: (approval_id: number, reason: string) =>
      ask(
        api.POST('/api/{workspace}/approvals/{approval_id}/withdraw', {
          ...path(approval_id),
          body: { reason },
        }),
      ),
    remind: (approval_id: number) =>
      ask(api.POST('/api/{workspace}/approvals/{approval_id}/remind', path(approval_id))),
    makeLink: (approver_id: number) =>
      ask(
        api.POST('/api/{workspace}/approvers/{approver_id}/links', {
          params: { path: { workspace, approver_id } },
        }),
      ),
    revokeLink: (approval_link_id: number) =>
      ask(
        api.DELETE('/api/{workspace}/approval-links/{approval_link_id}', {
          params: { path: { workspace, approval_link_id } },
        }),
      ),
  }
}

export type ApprovalVerbs = ReturnType<typeof approvalVerbs>

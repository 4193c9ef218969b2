import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'

export type Schemas = components['schemas']
export type Member = Schemas['MemberOut']

const at = (workspace: string) => ({ path: { workspace } })
const member = (workspace: string, member_id: number) => ({ params: { path: { workspace, member_id } } })

/** What one can ask of the people of a workspace. */
export const people = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/members', { params: at(workspace), signal })),
  change: (workspace: string, id: number, body: Schemas['MemberPatch']) =>
    ask(api.PATCH('/api/{workspace}/members/{member_id}', { ...member(workspace, id), body })),
  role: (workspace: string, id: number, body: Schemas['RoleIn']) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/role', { ...member(workspace, id), body })),
  rights: (workspace: string, id: number, body: Schemas['RightsIn']) =>
    ask(api.PUT('/api/{workspace}/members/{member_id}/rights', { ...member(workspace, id), body })),
  deputy: (workspace: string, id: number, body: Schemas['DeputyIn']) =>
    ask(api.PUT('/api/{workspace}/members/{member_id}/deputy', { ...member(workspace, id), body })),
  held: (workspace: string, id: number) =>
    ask(api.GET('/api/{workspace}/members/{member_id}/held', member(workspace, id))),
  leave: (workspace: string, id: number, body: Schemas['HeirsIn']) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/leave', { ...member(workspace, id), body })),
  reassign: (workspace: string, id: number, body: Schemas['HeirsIn']) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/reassign', { ...member(workspace, id), body })),
  comeBack: (workspace: string, id: number, body: Schemas['RoleIn']) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/come-back', { ...member(workspace, id), body })),
  merge: (workspace: string, id: number, body: Schemas['MergeIn']) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/merge', { ...member(workspace, id), body })),
}

/** Who proves themselves twice, and whether everybody has to. */
export const secondFactors = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/second-factor', { params: at(workspace), signal })),
  demand: (workspace: string, demanded: boolean) =>
    ask(api.PUT('/api/{workspace}/second-factor', { params: at(workspace), body: { demanded } })),
  reset: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/members/{member_id}/reset-second-factor', member(workspace, id))),
}

const invitation = (workspace: string, invitation_id: number) => ({
  params: { path: { workspace, invitation_id } },
})

export const invitations = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/invitations', { params: at(workspace), signal })),
  invite: (workspace: string, body: Schemas['InviteIn']) =>
    ask(api.POST('/api/{workspace}/invitations', { params: at(workspace), body })),
  sendAgain: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/invitations/{invitation_id}/send-again', invitation(workspace, id))),
  revoke: (workspace: string, id: number) =>
    ask(api.DELETE('/api/{workspace}/invitations/{invitation_id}', invitation(workspace, id))),
}

const contact = (workspace: string, contact_id: number) => ({ params: { path: { workspace, contact_id } } })

/** Those at a client who are asked by mail. */
export const contacts = {
  list: (workspace: string, client_id: number, signal: AbortSignal) =>
    ask(
      api.GET('/api/{workspace}/clients/{client_id}/contacts', {
        params: { path: { workspace, client_id } },
        signal,
      }),
    ),
  add: (workspace: string, client_id: number, body: Schemas['ContactIn']) =>
    ask(
      api.POST('/api/{workspace}/clients/{client_id}/contacts', {
        params: { path: { workspace, client_id } },
        body,
      }),
    ),
  change: (workspace: string, id: number, body: Schemas['ContactPatch']) =>
    ask(api.PATCH('/api/{workspace}/contacts/{contact_id}', { ...contact(workspace, id), body })),
  archive: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/contacts/{contact_id}/archive', contact(workspace, id))),
}

const team = (workspace: string, team_id: number) => ({ params: { path: { workspace, team_id } } })

export const teams = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/teams', { params: at(workspace), signal })),
  form: (workspace: string, body: Schemas['TeamIn']) =>
    ask(api.POST('/api/{workspace}/teams', { params: at(workspace), body })),
  change: (workspace: string, id: number, body: Schemas['TeamPatch']) =>
    ask(api.PATCH('/api/{workspace}/teams/{team_id}', { ...team(workspace, id), body })),
  dissolve: (workspace: string, id: number) =>
    ask(api.DELETE('/api/{workspace}/teams/{team_id}', team(workspace, id))),
}

export const absences = {
  list: (workspace: string, first_day: string, last_day: string, signal: AbortSignal) =>
    ask(
      api.GET('/api/{workspace}/absences', {
        params: { path: { workspace }, query: { first_day, last_day } },
        signal,
      }),
    ),
  enter: (workspace: string, body: Schemas['NewAbsenceIn']) =>
    ask(api.POST('/api/{workspace}/absences', { params: at(workspace), body })),
  approve: (workspace: string, absence_id: number) =>
    ask(
      api.POST('/api/{workspace}/absences/{absence_id}/approve', {
        params: { path: { workspace, absence_id } },
      }),
    ),
  decline: (workspace: string, absence_id: number, answer: string) =>
    ask(
      api.POST('/api/{workspace}/absences/{absence_id}/decline', {
        params: { path: { workspace, absence_id } },
        body: { answer },
      }),
    ),
  cancel: (workspace: string, absence_id: number) =>
    ask(
      api.DELETE('/api/{workspace}/absences/{absence_id}', { params: { path: { workspace, absence_id } } }),
    ),
}

const client = (workspace: string, client_id: number) => ({ params: { path: { workspace, client_id } } })

export const clients = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/clients', { params: at(workspace), signal })),
  add: (workspace: string, body: Schemas['ClientIn']) =>
    ask(api.POST('/api/{workspace}/clients', { params: at(workspace), body })),
  change: (workspace: string, id: number, body: Schemas['ClientPatch']) =>
    ask(api.PATCH('/api/{workspace}/clients/{client_id}', { ...client(workspace, id), body })),
  archive: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/clients/{client_id}/archive', client(workspace, id))),
  restore: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/clients/{client_id}/restore', client(workspace, id))),
}

const project = (workspace: string, project_id: number) => ({ params: { path: { workspace, project_id } } })

export const projects = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/projects', { params: at(workspace), signal })),
  add: (workspace: string, body: Schemas['ProjectIn']) =>
    ask(api.POST('/api/{workspace}/projects', { params: at(workspace), body })),
  change: (workspace: string, id: number, body: Schemas['ProjectPatch']) =>
    ask(api.PATCH('/api/{workspace}/projects/{project_id}', { ...project(workspace, id), body })),
  archive: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/projects/{project_id}/archive', project(workspace, id))),
  restore: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/projects/{project_id}/restore', project(workspace, id))),
}

import type { Done } from './card'
import { request } from './requests'

export interface CardEdit {
  title?: string
  lead?: number | null
  project?: number | null
  card_type?: number | null
  class_of_service?: string
  deadline?: string | null
  deadline_has_time?: boolean
  price?: string | null
  parent?: number | null
  shared?: boolean
  based_on?: number
}

export interface NewChild {
  title: string
  column: number
  lane: number | null
  project: number | null
}

export interface SectionEdit {
  title?: string
  job_function?: string | null
  client_visible?: boolean
  above?: number | null
}

export interface ItemEdit {
  text?: string
  responsible?: number | null
  due?: string | null
  done?: boolean
  above?: number | null
}

/** Every write about one card's own fields, its brief, and what it is linked to. */
export function cardVerbs(workspace: string, id: number) {
  const card = { workspace, card_id: id }
  const here = '/api/{workspace}/cards/{card_id}'
  return {
    edit: (body: CardEdit) => request<Done>('PATCH', here, card, { body }),
    fileChild: (board_id: number, body: NewChild) =>
      request<Done>(
        'POST',
        '/api/{workspace}/boards/{board_id}/cards',
        { workspace, board_id },
        { body: { ...body, parent: id } },
      ),
    setParent: (child: number, parent: number | null) =>
      request<Done>('PATCH', here, { workspace, card_id: child }, { body: { parent } }),
    assign: (member: number | null) =>
      request<Done>('POST', `${here}/responsible`, card, { body: { member } }),
    setParticipants: (participants: { member: number; job_function: string }[]) =>
      request<Done>('PUT', `${here}/participants`, card, { body: { participants } }),
    planHours: (planned_hours: { job_function: string; minutes: number }[]) =>
      request<Done>('PUT', `${here}/planned-hours`, card, { body: { planned_hours } }),
    setTags: (tags: number[]) => request<Done>('PUT', `${here}/tags`, card, { body: { tags } }),
    fill: (field_id: number, value: string | number | boolean | null) =>
      request<Done>('PUT', `${here}/fields/{field_id}`, { ...card, field_id }, { body: { value } }),
    link: (other: number, kind: string, direction: 'in' | 'out') =>
      request<Done>('POST', `${here}/links`, card, { body: { other, kind, direction } }),
    unlink: (link_id: number) => request<Done>('DELETE', `${here}/links/{link_id}`, { ...card, link_id }),
    restore: () => request<Done>('POST', `${here}/restore`, card, { body: {} }),
    archive: () => request<Done>('POST', `${here}/archive`, card, { body: {} }),
    trash: () => request<Done>('DELETE', here, card),
    /** Without a number the last deed that can be taken back. */
    undo: (number?: number) =>
      request<Done>('POST', '/api/{workspace}/undo', { workspace }, { body: number ? { number } : {} }),
    addSection: (job_function: string | null, title: string) =>
      request<Done>('POST', `${here}/brief`, card, { body: { job_function, title } }),
    writeSection: (section_id: number, text: string, based_on: number) =>
      request<Done>(
        'PUT',
        '/api/{workspace}/brief/{section_id}',
        { workspace, section_id },
        {
          body: { text, based_on },
        },
      ),
    changeSection: (section_id: number, body: SectionEdit) =>
      request<Done>('PATCH', '/api/{workspace}/brief/{section_id}', { workspace, section_id }, { body }),
    removeSection: (section_id: number) =>
      request<Done>('DELETE', '/api/{workspace}/brief/{section_id}', { workspace, section_id }),
  }
}

/** Every write about a card's checklists, comments and attachments. */
export function contentVerbs(workspace: string, id: number) {
  const card = { workspace, card_id: id }
  const lists = '/api/{workspace}/checklists/{checklist_id}'
  const items = '/api/{workspace}/items/{item_id}'
  const comments = '/api/{workspace}/comments/{comment_id}'
  const attachments = '/api/{workspace}/attachments/{attachment_id}'
  return {
    addChecklist: (name: string, items: readonly string[] = []) =>
      request<Done>('POST', '/api/{workspace}/cards/{card_id}/checklists', card, { body: { name, items } }),
    changeChecklist: (checklist_id: number, body: { name?: string; above?: number | null }) =>
      request<Done>('PATCH', lists, { workspace, checklist_id }, { body }),
    removeChecklist: (checklist_id: number) => request<Done>('DELETE', lists, { workspace, checklist_id }),
    addItem: (checklist_id: number, text: string) =>
      request<Done>('POST', `${lists}/items`, { workspace, checklist_id }, { body: { text } }),
    changeItem: (item_id: number, body: ItemEdit) =>
      request<Done>('PATCH', items, { workspace, item_id }, { body }),
    removeItem: (item_id: number) => request<Done>('DELETE', items, { workspace, item_id }),
    comment: (text: string, client_visible: boolean) =>
      request<Done>('POST', '/api/{workspace}/cards/{card_id}/comments', card, {
        body: { text, client_visible },
      }),
    editComment: (comment_id: number, body: { text?: string; client_visible?: boolean }) =>
      request<Done>('PATCH', comments, { workspace, comment_id }, { body }),
    removeComment: (comment_id: number) => request<Done>('DELETE', comments, { workspace, comment_id }),
    attachLink: (url: string, name: string) =>
      request<Done>('POST', '/api/{workspace}/cards/{card_id}/attachment-links', card, {
        body: { url, name },
      }),
    changeAttachment: (attachment_id: number, body: { name?: string; client_visible?: boolean }) =>
      request<Done>('PATCH', attachments, { workspace, attachment_id }, { body }),
    removeAttachment: (attachment_id: number) =>
      request<Done>('DELETE', attachments, { workspace, attachment_id }),
  }
}

export type CardVerbs = ReturnType<typeof cardVerbs> & ReturnType<typeof contentVerbs>

import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

export type Schemas = components['schemas']

const at = (workspace: string) => ({ params: { path: { workspace } } })

/** The words that cards are sorted by, and the workspace they belong to. */
export const words = {
  workspace: (workspace: string, body: Partial<Schemas['WorkspaceEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/workspace', {
        ...at(workspace),
        body: onlyWhatIsSent<Schemas['WorkspaceEdit']>(body),
      }),
    ),
  addType: (workspace: string, body: Schemas['WordIn']) =>
    ask(api.POST('/api/{workspace}/card-types', { ...at(workspace), body })),
  changeType: (workspace: string, card_type_id: number, body: Partial<Schemas['CardTypeEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/card-types/{card_type_id}', {
        params: { path: { workspace, card_type_id } },
        body: onlyWhatIsSent<Schemas['CardTypeEdit']>(body),
      }),
    ),
  addTag: (workspace: string, body: Schemas['WordIn']) =>
    ask(api.POST('/api/{workspace}/tags', { ...at(workspace), body })),
  changeTag: (workspace: string, tag_id: number, body: Partial<Schemas['TagEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/tags/{tag_id}', {
        params: { path: { workspace, tag_id } },
        body: onlyWhatIsSent<Schemas['TagEdit']>(body),
      }),
    ),
  mergeTag: (workspace: string, tag_id: number, into: number) =>
    ask(
      api.POST('/api/{workspace}/tags/{tag_id}/merge', {
        params: { path: { workspace, tag_id } },
        body: { into },
      }),
    ),
  removeTag: (workspace: string, tag_id: number) =>
    ask(api.DELETE('/api/{workspace}/tags/{tag_id}', { params: { path: { workspace, tag_id } } })),
  addField: (workspace: string, body: Schemas['CustomFieldIn']) =>
    ask(api.POST('/api/{workspace}/custom-fields', { ...at(workspace), body })),
  changeField: (workspace: string, field_id: number, body: Partial<Schemas['CustomFieldEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/custom-fields/{field_id}', {
        params: { path: { workspace, field_id } },
        body: onlyWhatIsSent<Schemas['CustomFieldEdit']>(body),
      }),
    ),
  addSpace: (workspace: string, body: Schemas['SpaceIn']) =>
    ask(api.POST('/api/{workspace}/spaces', { ...at(workspace), body })),
  changeSpace: (workspace: string, space_id: number, body: Partial<Schemas['SpaceEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/spaces/{space_id}', {
        params: { path: { workspace, space_id } },
        body: onlyWhatIsSent<Schemas['SpaceEdit']>(body),
      }),
    ),
  turnSpace: (workspace: string, space_id: number, to: 'archive' | 'restore') =>
    ask(api.POST(`/api/{workspace}/spaces/{space_id}/${to}`, { params: { path: { workspace, space_id } } })),
}

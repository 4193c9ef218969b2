import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import { useListed } from '#features/members/asking/use-listed'

type Schemas = components['schemas']
export type CardTemplate = Schemas['CardTemplateOut']
export type ChecklistTemplate = Schemas['ChecklistTemplateOut']

/** What a new card on a board can begin with. */
export function useCardTemplates(board: number, enabled = true) {
  const { data } = useListed(
    `card-templates-${board}`,
    (workspace, signal) =>
      ask(
        api.GET('/api/{workspace}/card-templates', {
          params: { path: { workspace }, query: { board } },
          signal,
        }),
      ),
    enabled,
  )
  return data ?? []
}

/** Of all boards, those that are offered no more too. */
export function useAllCardTemplates() {
  return useListed('card-templates', (workspace, signal) =>
    ask(
      api.GET('/api/{workspace}/card-templates', {
        params: { path: { workspace }, query: { archived: true } },
        signal,
      }),
    ),
  )
}

export function useChecklistTemplates(archived = false) {
  return useListed(`checklist-templates-${archived}`, (workspace, signal) =>
    ask(
      api.GET('/api/{workspace}/checklist-templates', {
        params: { path: { workspace }, query: { archived } },
        signal,
      }),
    ),
  )
}

const cardTemplate = (workspace: string, card_template_id: number) => ({
  params: { path: { workspace, card_template_id } },
})
const checklistTemplate = (workspace: string, checklist_template_id: number) => ({
  params: { path: { workspace, checklist_template_id } },
})

export const templates = {
  ofCard: (workspace: string, card_id: number, body: Schemas['TemplateOfCard']) =>
    ask(
      api.POST('/api/{workspace}/cards/{card_id}/template', {
        params: { path: { workspace, card_id } },
        body,
      }),
    ),
  addCard: (workspace: string, body: Schemas['CardTemplateIn']) =>
    ask(api.POST('/api/{workspace}/card-templates', { params: { path: { workspace } }, body })),
  changeCard: (workspace: string, template: number, body: Partial<Schemas['CardTemplateEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/card-templates/{card_template_id}', {
        ...cardTemplate(workspace, template),
        body: onlyWhatIsSent<Schemas['CardTemplateEdit']>(body),
      }),
    ),
  removeCard: (workspace: string, template: number) =>
    ask(api.DELETE('/api/{workspace}/card-templates/{card_template_id}', cardTemplate(workspace, template))),
  addChecklist: (workspace: string, body: Schemas['ChecklistTemplateIn']) =>
    ask(api.POST('/api/{workspace}/checklist-templates', { params: { path: { workspace } }, body })),
  changeChecklist: (workspace: string, template: number, body: Schemas['ChecklistTemplateEdit']) =>
    ask(
      api.PUT('/api/{workspace}/checklist-templates/{checklist_template_id}', {
        ...checklistTemplate(workspace, template),
        body,
      }),
    ),
  removeChecklist: (workspace: string, template: number) =>
    ask(
      api.DELETE(
        '/api/{workspace}/checklist-templates/{checklist_template_id}',
        checklistTemplate(workspace, template),
      ),
    ),
}

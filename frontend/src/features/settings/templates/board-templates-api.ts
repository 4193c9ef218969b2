import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import { useListed } from '#features/members/asking/use-listed'

type Schemas = components['schemas']
export type BoardTemplate = Schemas['BoardTemplateOut']

/** Templates of boards that the workspace keeps itself; managers see them. */
export function useOwnBoardTemplates(archived: boolean, enabled = true) {
  return useListed(
    `own-board-templates-${archived}`,
    (workspace, signal) =>
      ask(
        api.GET('/api/{workspace}/own-board-templates', {
          params: { path: { workspace }, query: { archived } },
          signal,
        }),
      ),
    enabled,
  )
}

const one = (workspace: string, board_template_id: number) => ({
  params: { path: { workspace, board_template_id } },
})

export const boardTemplates = {
  keep: (workspace: string, board_id: number, body: Schemas['BoardTemplateIn']) =>
    ask(
      api.POST('/api/{workspace}/boards/{board_id}/template', {
        params: { path: { workspace, board_id } },
        body,
      }),
    ),
  change: (workspace: string, template: number, body: Partial<Schemas['BoardTemplateEdit']>) =>
    ask(
      api.PATCH('/api/{workspace}/own-board-templates/{board_template_id}', {
        ...one(workspace, template),
        body: onlyWhatIsSent<Schemas['BoardTemplateEdit']>(body),
      }),
    ),
  remove: async (workspace: string, template: number) => {
    await ask(
      api.DELETE('/api/{workspace}/own-board-templates/{board_template_id}', one(workspace, template)),
    )
    return true
  },
  build: (workspace: string, space_id: number, body: Schemas['BoardByTemplateIn']) =>
    ask(
      api.POST('/api/{workspace}/spaces/{space_id}/boards-by-template', {
        params: { path: { workspace, space_id } },
        body,
      }),
    ),
}

import { api, ask } from '#api/client'
import type { Schemas } from '../asking/words-api'

export type IntakeForm = Schemas['IntakeFormTold']
export type Asks = Schemas['IntakeAsks']

export type Letter = Schemas['LetterTold']

const of = (workspace: string, intake_form_id: number) => ({
  params: { path: { workspace, intake_form_id } },
})

export const intake = {
  list: (workspace: string, board_id: number, signal: AbortSignal) =>
    ask(
      api.GET('/api/{workspace}/boards/{board_id}/intake-forms', {
        params: { path: { workspace, board_id } },
        signal,
      }),
    ),
  make: (workspace: string, board_id: number, body: Schemas['IntakeFormIn']) =>
    ask(
      api.POST('/api/{workspace}/boards/{board_id}/intake-forms', {
        params: { path: { workspace, board_id } },
        body,
      }),
    ),
  change: (workspace: string, id: number, body: Schemas['IntakeFormEdit']) =>
    ask(api.PATCH('/api/{workspace}/intake-forms/{intake_form_id}', { ...of(workspace, id), body })),
  renew: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/intake-forms/{intake_form_id}/new-address', of(workspace, id))),
  close: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/intake-forms/{intake_form_id}/close', of(workspace, id))),
  remove: (workspace: string, id: number) =>
    ask(api.DELETE('/api/{workspace}/intake-forms/{intake_form_id}', of(workspace, id))),
}

const letter = (workspace: string, letter_id: number) => ({ params: { path: { workspace, letter_id } } })

/** What came in by mail or form and waits for somebody to look. */
export const letters = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/letters', { params: { path: { workspace } }, signal })),
  takeIn: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/letters/{letter_id}/take-in', letter(workspace, id))),
  drop: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/letters/{letter_id}/drop', letter(workspace, id))),
}

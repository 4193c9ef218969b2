import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'

type Schemas = components['schemas']
export type ImportRun = Schemas['ImportWhole']
export type ImportListed = Schemas['ImportListed']
export type DryRun = Schemas['DryRun']
/** A run whose file has been read. */
export type ReadRun = ImportRun & { dry_run: DryRun }
export type Space = Schemas['SpaceOffered']
export type KeptRow = Schemas['KeptRowTold']
export type Placed = Schemas['PlacedTold']
export type Choices = Schemas['ChoicesIn']
export type Problem = Schemas['ProblemTold']

export function isRead(run: ImportRun | undefined): run is ReadRun {
  return run?.dry_run != null
}

const one = (workspace: string, import_id: number) => ({ params: { path: { workspace, import_id } } })

export const imports = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/imports', { params: { path: { workspace } }, signal })),
  read: (workspace: string, id: number, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/imports/{import_id}', { ...one(workspace, id), signal })),
  readOtherwise: (workspace: string, id: number, settings: Record<string, unknown>) =>
    ask(
      api.POST('/api/{workspace}/imports/{import_id}/reading', { ...one(workspace, id), body: { settings } }),
    ),
  apply: (workspace: string, id: number, body: Choices) =>
    ask(api.POST('/api/{workspace}/imports/{import_id}/apply', { ...one(workspace, id), body })),
  fetchFromKaiten: (workspace: string, body: Schemas['KaitenIn']) =>
    ask(api.POST('/api/{workspace}/imports/kaiten', { params: { path: { workspace } }, body })),
  fetchChosen: (workspace: string, id: number, spaces: string[]) =>
    ask(
      api.POST('/api/{workspace}/imports/{import_id}/fetch', {
        ...one(workspace, id),
        body: { spaces, boards: [] },
      }),
    ),
  olderHistory: (workspace: string, id: number, body: Schemas['TrelloKeyIn']) =>
    ask(api.POST('/api/{workspace}/imports/{import_id}/older-history', { ...one(workspace, id), body })),
  kept: (workspace: string, before: number | undefined, signal: AbortSignal) =>
    ask(
      api.GET('/api/{workspace}/kept-for-later', {
        params: { path: { workspace }, query: before === undefined ? {} : { before } },
        signal,
      }),
    ),
  placeKept: (workspace: string) =>
    ask(api.POST('/api/{workspace}/kept-for-later/place', { params: { path: { workspace } } })),
  cancel: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/imports/{import_id}/cancel', one(workspace, id))),
}

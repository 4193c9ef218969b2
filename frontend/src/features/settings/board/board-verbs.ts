import { api, ask } from '#api/client'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import type { Schemas } from '../asking/words-api'

type S = Schemas

/** What a manager does to a running board. */
export function boardVerbs(workspace: string, board_id: number) {
  const board = { params: { path: { workspace, board_id } } }
  const column = (column_id: number) => ({ params: { path: { workspace, column_id } } })
  const lane = (lane_id: number) => ({ params: { path: { workspace, lane_id } } })
  const policy = (policy_id: number) => ({ params: { path: { workspace, policy_id } } })
  return {
    change: (body: Partial<S['BoardEdit']>) =>
      ask(
        api.PATCH('/api/{workspace}/boards/{board_id}', {
          ...board,
          body: onlyWhatIsSent<S['BoardEdit']>(body),
        }),
      ),
    turn: (to: 'archive' | 'restore') => ask(api.POST(`/api/{workspace}/boards/{board_id}/${to}`, board)),
    limitPerson: (member_id: number, wip_limit: number | null) =>
      ask(
        api.PUT('/api/{workspace}/boards/{board_id}/person-limits/{member_id}', {
          params: { path: { workspace, board_id, member_id } },
          body: { wip_limit },
        }),
      ),
    addColumn: (body: Partial<S['ColumnIn']>) =>
      ask(
        api.POST('/api/{workspace}/boards/{board_id}/columns', {
          ...board,
          body: onlyWhatIsSent<S['ColumnIn']>(body),
        }),
      ),
    changeColumn: (id: number, body: Partial<S['ColumnEdit']>) =>
      ask(
        api.PATCH('/api/{workspace}/columns/{column_id}', {
          ...column(id),
          body: onlyWhatIsSent<S['ColumnEdit']>(body),
        }),
      ),
    splitColumn: (id: number, parts: string[]) =>
      ask(api.POST('/api/{workspace}/columns/{column_id}/split', { ...column(id), body: { parts } })),
    archiveColumn: (id: number, body: Partial<S['ColumnLeaving']>) =>
      ask(
        api.POST('/api/{workspace}/columns/{column_id}/archive', {
          ...column(id),
          body: onlyWhatIsSent<S['ColumnLeaving']>(body),
        }),
      ),
    restoreColumn: (id: number) => ask(api.POST('/api/{workspace}/columns/{column_id}/restore', column(id))),
    addLane: (body: S['LaneIn']) =>
      ask(api.POST('/api/{workspace}/boards/{board_id}/lanes', { ...board, body })),
    changeLane: (id: number, body: Partial<S['LaneEdit']>) =>
      ask(
        api.PATCH('/api/{workspace}/lanes/{lane_id}', {
          ...lane(id),
          body: onlyWhatIsSent<S['LaneEdit']>(body),
        }),
      ),
    archiveLane: (id: number, body: Partial<S['LaneLeaving']>) =>
      ask(
        api.POST('/api/{workspace}/lanes/{lane_id}/archive', {
          ...lane(id),
          body: onlyWhatIsSent<S['LaneLeaving']>(body),
        }),
      ),
    restoreLane: (id: number) => ask(api.POST('/api/{workspace}/lanes/{lane_id}/restore', lane(id))),
    limitCell: (column_id: number, lane_id: number, wip_limit: number | null) =>
      ask(
        api.PUT('/api/{workspace}/columns/{column_id}/lanes/{lane_id}/limit', {
          params: { path: { workspace, column_id, lane_id } },
          body: { wip_limit },
        }),
      ),
    addPolicy: (id: number, body: S['PolicyIn']) =>
      ask(api.POST('/api/{workspace}/columns/{column_id}/policies', { ...column(id), body })),
    changePolicy: (id: number, body: S['PolicyIn']) =>
      ask(api.PATCH('/api/{workspace}/policies/{policy_id}', { ...policy(id), body })),
    addGate: (id: number, body: S['GateIn']) =>
      ask(api.POST('/api/{workspace}/columns/{column_id}/gates', { ...column(id), body })),
    changeGate: (gate_id: number, body: S['GateIn']) =>
      ask(
        api.PATCH('/api/{workspace}/gates/{gate_id}', {
          params: { path: { workspace, gate_id } },
          body: body as S['GateEdit'],
        }),
      ),
    removeGate: (gate_id: number) =>
      ask(api.DELETE('/api/{workspace}/gates/{gate_id}', { params: { path: { workspace, gate_id } } })),
    removePolicy: (id: number) => ask(api.DELETE('/api/{workspace}/policies/{policy_id}', policy(id))),
  }
}

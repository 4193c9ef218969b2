import { api, ask } from '#api/client'
import type { BoardOnTheWire } from '../state/wire'

export interface Warning {
  detail: string
  code: string
}

/** A write's answer: its entry in the log, the card's face as it is now, limits passed with a warning. */
export interface CardAnswer {
  number: number | null
  face: Record<string, unknown>
  warnings?: Warning[]
  id?: number
  words?: string
  /** Of a card's template, what is gone by now or hidden. */
  left_out?: string[]
}

export interface Place {
  column: number
  lane: number | null
  above: number | null
}

export interface Queue {
  column: number
  job_function: string
  cards: number[]
  load: { member: number; in_progress: number; on_this_board: number }[]
}

type Init = { params: { path: Record<string, unknown> }; body?: unknown; headers?: Record<string, string> }
type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>
/** Boards answer with faces whose fields the board chooses, so their shape is stated here and not generated. */
const raw = api as unknown as Record<
  'GET' | 'POST',
  <T>(path: string, init: Init & { signal?: AbortSignal }) => Answer<T>
>

export async function boardOnTheWire(
  workspace: string,
  board: number,
  signal: AbortSignal,
): Promise<BoardOnTheWire> {
  const asked = raw.GET<BoardOnTheWire>('/api/{workspace}/boards/{board_id}', {
    params: { path: { workspace, board_id: board } },
    signal,
  })
  const told = await ask(asked)
  const { response } = await asked
  return { ...told, follow: Number(response.headers.get('Baton-Number')) || told.number }
}

export function queueOf(workspace: string, column: number, signal: AbortSignal): Promise<Queue> {
  const path = { workspace, column_id: column }
  return ask(raw.GET('/api/{workspace}/columns/{column_id}/queue', { params: { path }, signal }))
}

function post(path: string, ids: Record<string, unknown>, body?: unknown, key?: string): Promise<CardAnswer> {
  return ask(
    raw.POST(`/api/{workspace}/${path}`, {
      params: { path: ids },
      ...(body === undefined ? {} : { body }),
      ...(key ? { headers: { 'Idempotency-Key': key } } : {}),
    }),
  )
}

type Moving = Place & { reason: string; based_on?: number }

/** Every write that the board's own screen knows, of one workspace. */
export function boardVerbs(workspace: string) {
  const card = (path: string, id: number, body?: unknown, key?: string) =>
    post(`cards/{card_id}/${path}`, { workspace, card_id: id }, body, key)
  return {
    move: (id: number, to: Moving, key: string) => card('move', id, to, key),
    file: (board: number, wished: Place & { title: string; template?: number }) =>
      post('boards/{board_id}/cards', { workspace, board_id: board }, wished),
    undo: (number?: number) => post('undo', { workspace }, number === undefined ? {} : { number }),
    take: (id: number) => card('take', id, {}),
    takeNext: (column: number) => post('columns/{column_id}/take-next', { workspace, column_id: column }, {}),
    handOver: (id: number, wished: { to: number; note: string; expectation: string }) =>
      card('handoff', id, wished),
    accept: (handoff: number) => post('handoffs/{handoff_id}/accept', { workspace, handoff_id: handoff }, {}),
    giveBack: (handoff: number, reason: string) =>
      post('handoffs/{handoff_id}/return', { workspace, handoff_id: handoff }, { reason }),
    takeBack: (handoff: number) =>
      post('handoffs/{handoff_id}/take-back', { workspace, handoff_id: handoff }, {}),
    block: (id: number, wished: { kind: string; reason: string; blocking_card?: number }) =>
      card('blockers', id, wished),
    lift: (blocker: number) => post('blockers/{blocker_id}/lift', { workspace, blocker_id: blocker }, {}),
    archive: (id: number) => card('archive', id, {}),
  }
}

export type BoardVerbs = ReturnType<typeof boardVerbs>

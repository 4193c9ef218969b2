import type { BoardState, CardFace } from './board-state'
import { byRank, rankBetween } from './ordering'

/** A move this person made and the server has not yet confirmed. `id` is its Idempotency-Key. */
export interface MoveIntent {
  id: string
  card: number
  column: number
  lane: number | null
  /** The card it was dropped above; null for the end of the cell. */
  above: number | null
  /** The entry that told it, known as soon as the answer came; the intent ends when the board has that entry. */
  confirmedBy?: number
}

/** A refused move, for the words on the screen: the card is back where the server has it. */
export interface RefusedMove {
  intent: MoveIntent
  reason: string
}

export interface Overlay {
  intents: readonly MoveIntent[]
  refused: readonly RefusedMove[]
}

export const noIntents: Overlay = { intents: [], refused: [] }

/** A card's second move replaces nothing: both are sent, the later one is drawn. */
export function intend(overlay: Overlay, intent: MoveIntent): Overlay {
  return { ...overlay, intents: [...overlay.intents, intent] }
}

/** The server did it, as entry `number`. Until that entry is on the board the intent still holds the card in place. */
export function confirm(overlay: Overlay, id: string, number: number, board: BoardState): Overlay {
  const intents = overlay.intents.map((intent) =>
    intent.id === id ? { ...intent, confirmedBy: number } : intent,
  )
  return settle({ ...overlay, intents }, board)
}

/** The server said no: the intent goes, its reason stays until it is read. */
export function refuse(overlay: Overlay, id: string, reason: string): Overlay {
  const intent = overlay.intents.find((one) => one.id === id)
  if (!intent) return overlay
  return {
    intents: overlay.intents.filter((one) => one.id !== id),
    refused: [...overlay.refused, { intent, reason }],
  }
}

export function read(overlay: Overlay, id: string): Overlay {
  return { ...overlay, refused: overlay.refused.filter(({ intent }) => intent.id !== id) }
}

/** Drops the intents whose entry the board has by now. To be called after every fact and every fetch. */
export function settle(overlay: Overlay, board: BoardState): Overlay {
  const intents = overlay.intents.filter(
    ({ confirmedBy }) => confirmedBy === undefined || confirmedBy > board.number,
  )
  return intents.length === overlay.intents.length ? overlay : { ...overlay, intents }
}

/** A face on the screen; `pending` while the server has not confirmed where it stands. */
export type ShownFace = CardFace & { pending?: true }

/**
 * What the person sees: the server's board with their own unconfirmed moves on top. A colleague's facts change the
 * board beneath, the intents are laid over it again; so nothing jumps back and nothing is lost.
 */
export function shownFaces(board: BoardState, overlay: Overlay): ReadonlyMap<number, ShownFace> {
  if (overlay.intents.length === 0) return board.faces
  const shown = new Map<number, ShownFace>(board.faces)
  for (const intent of overlay.intents) {
    const face = shown.get(intent.card)
    if (face && board.structure.columns.some(({ id }) => id === intent.column))
      shown.set(intent.card, {
        ...face,
        column: intent.column,
        lane: intent.lane,
        rank: rankAbove(shown, intent),
        ...(intent.confirmedBy === undefined ? { pending: true as const } : {}),
      })
  }
  return shown
}

/** A rank for drawing only; the server makes the real one. */
function rankAbove(faces: ReadonlyMap<number, ShownFace>, { card, column, lane, above }: MoveIntent): string {
  const cell = [...faces.values()]
    .filter((face) => face.id !== card && face.column === column && face.lane === lane)
    .sort(byRank)
  const at = above === null ? -1 : cell.findIndex(({ id }) => id === above)
  const before = at === -1 ? cell.at(-1) : cell[at - 1]
  return rankBetween(before?.rank ?? '', at === -1 ? undefined : cell[at]?.rank)
}

import type { BoardState, CardFace, Structure } from './board-state'

/** The part of an entry of the log that a board needs. */
export interface BoardFact {
  number: number
  kind: string
  board: number | null
  card: number | null
  payload: Record<string, unknown>
}

type FacePatch = Partial<CardFace> & { version: number }

/**
 * The board after a fact. The payload says how the card is, not what changed, and faces carry versions: a fact that
 * is told twice, or that the fetched board already contained, changes nothing.
 */
export function applyFact(before: BoardState, fact: BoardFact): BoardState {
  if (fact.number <= before.number) return before
  const after = { ...before, number: fact.number }
  if (fact.card !== null) after.faces = facesAfter(before, fact, fact.card)
  if (fact.board === before.board.id && isRecord(fact.payload.structure))
    after.structure = fact.payload.structure as Structure
  if (fact.board === before.board.id && isRecord(fact.payload.board))
    after.board = { ...before.board, ...fact.payload.board, id: before.board.id }
  return after
}

function facesAfter(before: BoardState, fact: BoardFact, id: number): BoardState['faces'] {
  const isGone = fact.kind === 'CardGone' || fact.payload.gone === true
  const leaves = isGone || fact.board !== before.board.id
  const patch = fact.payload.face
  if (leaves) return without(before.faces, id)
  if (!isRecord(patch) || typeof patch.version !== 'number') return before.faces
  return patched(before.faces, id, patch as FacePatch)
}

function patched(faces: BoardState['faces'], id: number, patch: FacePatch): BoardState['faces'] {
  const known = faces.get(id)
  if (known && patch.version <= known.version) return faces
  const face = { ...known, ...patch, id }
  if (!isWhole(face)) return faces
  return new Map(faces).set(id, face)
}

function without(faces: BoardState['faces'], id: number): BoardState['faces'] {
  if (!faces.has(id)) return faces
  const rest = new Map(faces)
  rest.delete(id)
  return rest
}

/** A card that arrives from another board must come with its whole face; a part of one cannot be drawn. */
function isWhole(face: Partial<CardFace>): face is CardFace {
  return typeof face.column === 'number' && typeof face.rank === 'string' && typeof face.title === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

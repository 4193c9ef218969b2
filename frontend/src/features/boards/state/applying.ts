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
  if (fact.board !== before.board.id) return after
  if (isRecord(fact.payload.ranks)) after.faces = reranked(before.faces, fact.payload.ranks)
  if (isRecord(fact.payload.structure)) restructure(after, fact.payload.structure)
  return after
}

/** A card's face as the answer to one's own write tells it, before the log does. */
export function withFace(before: BoardState, face: Record<string, unknown>): BoardState {
  if (typeof face.id !== 'number' || typeof face.version !== 'number') return before
  const faces = patched(before.faces, face.id, face as FacePatch)
  return faces === before.faces ? before : { ...before, faces }
}

export function withoutCard(before: BoardState, id: number): BoardState {
  return { ...before, faces: without(before.faces, id) }
}

function restructure(after: BoardState, told: Record<string, unknown>): void {
  after.structure = told as unknown as Structure
  if (isRecord(told.board)) after.board = { ...after.board, ...told.board, id: after.board.id }
}

/** The order is the same under shorter keys, so no card's version counts up. */
function reranked(faces: BoardState['faces'], ranks: Record<string, unknown>): BoardState['faces'] {
  const after = new Map(faces)
  for (const [id, rank] of Object.entries(ranks)) {
    const face = faces.get(Number(id))
    if (face && typeof rank === 'string') after.set(face.id, { ...face, rank })
  }
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

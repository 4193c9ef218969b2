import type { BoardState, CardFace, Structure } from './board-state'

/** Two thousand cards repeat their field names two thousand times, so names travel once. */
export interface Columnar {
  fields: string[]
  rows: unknown[][]
}

export interface BoardOnTheWire {
  number: number
  board: BoardState['board']
  structure: Structure
  faces: Columnar
}

export function boardFromWire(wire: BoardOnTheWire): BoardState {
  return {
    number: wire.number,
    board: wire.board,
    structure: wire.structure,
    faces: new Map(facesFromWire(wire.faces).map((face) => [face.id, face])),
  }
}

export function facesFromWire({ fields, rows }: Columnar): CardFace[] {
  for (const field of ['id', 'version', 'column', 'rank'])
    if (!fields.includes(field)) throw new Error(`the board came without the field “${field}”`)
  return rows.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])) as CardFace)
}

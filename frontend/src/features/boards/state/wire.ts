import type { BoardState, CardFace, CellLimit, ColumnFace, LaneFace, WorkingHours } from './board-state'

/** Two thousand cards repeat their field names two thousand times, so names travel once. */
export interface Columnar {
  fields: string[]
  rows: unknown[][]
}

/** The answer of GET /boards/{id}; a guest is told less. */
export interface BoardOnTheWire {
  /** The entry from which to follow the stream: the newest of the whole workspace when this was read. */
  follow?: number
  number: number
  board: BoardState['board']
  columns: readonly ColumnFace[]
  lanes: readonly LaneFace[]
  cell_limits?: readonly CellLimit[]
  calendar?: WorkingHours
  norms?: BoardState['norms']
  cards: Columnar
}

export function boardFromWire(wire: BoardOnTheWire): BoardState {
  return {
    number: wire.number,
    board: wire.board,
    structure: { columns: wire.columns, lanes: wire.lanes, cell_limits: wire.cell_limits ?? [] },
    norms: wire.norms ?? {},
    ...(wire.calendar ? { calendar: wire.calendar } : {}),
    faces: new Map(facesFromWire(wire.cards).map((face) => [face.id, face])),
  }
}

export function facesFromWire({ fields, rows }: Columnar): CardFace[] {
  for (const field of ['id', 'version', 'column', 'rank'])
    if (!fields.includes(field)) throw new Error(`the board came without the field “${field}”`)
  // Written field after field, all faces are of one shape to the browser; made of pairs, each would be a dictionary.
  return rows.map((row) => {
    const face: Record<string, unknown> = {}
    for (let at = 0; at < fields.length; at++) face[fields[at] as string] = row[at]
    return face as CardFace
  })
}

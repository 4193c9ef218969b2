import type { BoardState, CardFace } from './board-state'

/** The board that the tests of this folder talk about: three columns, cards in the first two. */
export function agencyBoard(): BoardState {
  const column = (id: number, name: string, kind: 'queue' | 'work' | 'done') => ({
    id,
    name,
    kind,
    parent: null,
    wip_limit: null,
  })
  const faces = [
    card(1, 'Spring mailing', 10, 'a1'),
    card(2, 'Welcome series', 10, 'a2'),
    card(3, 'Lapsed customers', 10, 'a3'),
    card(4, 'Catalogue', 20, 'a1'),
  ]
  return {
    number: 100,
    board: { id: 1, name: 'CRM production' },
    structure: {
      columns: [column(10, 'Queue', 'queue'), column(20, 'In design', 'work'), column(30, 'Release', 'done')],
      lanes: [],
    },
    norms: {},
    faces: new Map(faces.map((face) => [face.id, face])),
  }
}

export function card(id: number, title: string, column: number, rank: string, version = 1): CardFace {
  return { id, version, number: id, title, column, lane: null, rank }
}

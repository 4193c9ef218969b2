import { type BoardColumns, isBackward } from '../columns/board-columns'
import type { CardFace, ColumnPolicy } from '../state/board-state'

type Met = (face: CardFace) => boolean

/** What a card's face tells. Price, hours, brief, own fields and named checklists are not on it. */
const met: Record<string, Met> = {
  lead: ({ lead }) => lead != null,
  deadline: ({ deadline }) => deadline != null,
  project: ({ project }) => project != null,
  card_type: ({ card_type }) => card_type != null,
  tags: ({ tags }) => (tags?.length ?? 0) > 0,
  attachment: ({ attachments_count }) => (attachments_count ?? 0) > 0,
}

function isUnmet({ requirement, field }: ColumnPolicy, face: CardFace): boolean {
  if (requirement === 'checklists') return (face.items_done ?? 0) < (face.items_total ?? 0)
  return requirement === 'field' && met[field]?.(face) === false
}

/** The policies this move would break as far as the board can tell; the server has the last word. */
export function unmetOnMove(columns: BoardColumns, face: CardFace, to: number): ColumnPolicy[] {
  const around = (id: number) => [id, columns.byId.get(id)?.parent].flatMap((one) => one ?? [])
  const [from, target] = [around(face.column), around(to)]
  // A card that goes back need not bring what leaving forwards asks for.
  const left = isBackward(columns, face.column, to) ? [] : from.filter((id) => !target.includes(id))
  const entered = target.filter((id) => !from.includes(id))
  const stated = (ids: number[], moment: string) =>
    ids.flatMap((id) => columns.byId.get(id)?.policies ?? []).filter((policy) => policy.moment === moment)
  return [...stated(left, 'leave'), ...stated(entered, 'enter')].filter((policy) => isUnmet(policy, face))
}

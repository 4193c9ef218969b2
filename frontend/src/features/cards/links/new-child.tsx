import { useLingui } from '@lingui/react/macro'
import { columnsOf } from '#features/boards/columns/board-columns'
import { useBoardOfCard } from '../asking/use-board-of-card'
import { TypedLine } from '../checklists/typed-line'
import { useOpenCard } from '../open/card-context'

/** Titles, one after another: each becomes a part of this card, filed at the board's first stage for its project. */
export function NewChild({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui()
  const { card, verbs, run } = useOpenCard()
  const board = useBoardOfCard(card.board.id)
  const stage = board ? columnsOf({ columns: board.columns, lanes: [] }).stages[0] : undefined
  if (!stage) return null
  const { id: column, name } = stage
  const lane = card.lane ?? null
  const project = card.project ?? null
  return (
    <TypedLine
      label={t`Title of the new child card`}
      placeholder={t`Title, then Enter; it is filed in “${name}”`}
      autoFocus
      onKeep={(title) => void run(() => verbs.fileChild(card.board.id, { title, column, lane, project }))}
      onLeave={onLeave}
    />
  )
}

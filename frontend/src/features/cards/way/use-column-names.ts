import { useLingui } from '@lingui/react/macro'
import { useBoardOfCard } from '../asking/use-board-of-card'
import { useOpenCard } from '../open/card-context'

/** A column's name with its parent's; of a column on another board, or one that is gone, what is known. */
export function useColumnNames(): (column: number | null, board?: number | null) => string {
  const { t } = useLingui()
  const { card, words } = useOpenCard()
  const columns = useBoardOfCard(card.board.id)?.columns
  return (id, board) => {
    if (id === card.column) return card.column_name
    const column = columns?.find((each) => each.id === id)
    const parent = column?.parent ? columns?.find((each) => each.id === column.parent)?.name : undefined
    if (column) return parent ? `${parent} › ${column.name}` : column.name
    if (board && board !== card.board.id) {
      const other = words.spaces.flatMap(({ boards }) => boards).find((each) => each.id === board)
      return other?.name ?? t`another board`
    }
    return columns ? t`a column that is gone` : '…'
  }
}

import { useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import { CardList } from '../columns/card-list'
import { CountBadge } from '../columns/count-badge'
import { countOfCell } from '../columns/counting'
import { QuickAdd } from '../columns/quick-add'
import { useCounted } from '../columns/use-counted'
import type { ColumnFace, LaneFace } from '../state/board-state'
import { cellKey } from '../state/ordering'
import styles from './lanes.module.css'

export interface LaneCellProps {
  column: ColumnFace
  lane: LaneFace | null
  folded: boolean
  scroller: HTMLElement | null
}

const empty: never[] = []

export const LaneCell = memo(function LaneCell({ column, lane, folded, scroller }: LaneCellProps) {
  const { t } = useLingui()
  const { mayWork } = useBoardTools()
  const { cells } = useBoardView()
  const counted = useCounted()
  const cards = cells.get(cellKey(column.id, lane?.id ?? null)) ?? empty
  if (folded) return <div className={styles.cell} />
  const count = lane ? countOfCell(counted, column.id, lane.id) : null
  const stage = column.name
  const where = lane ? `${stage} × ${lane.name}` : stage
  return (
    <div className={styles.cell} data-column={column.id}>
      {count?.limit != null ? (
        <div className={styles.cellLimit}>
          <CountBadge count={count} />
        </div>
      ) : null}
      <CardList
        column={column.id}
        lane={lane?.id ?? null}
        cards={cards}
        scroller={scroller}
        label={t`Cards in ${where}`}
      />
      {mayWork && column.kind !== 'done' ? (
        <QuickAdd column={column.id} lane={lane?.id ?? null} name={where} />
      ) : null}
    </div>
  )
})

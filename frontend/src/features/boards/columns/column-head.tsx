import { StageMark } from '#ui/stage-mark'
import { useBoardView } from '../board/board-context'
import type { Folding } from '../board/use-folding'
import type { ColumnFace } from '../state/board-state'
import { cellKey } from '../state/ordering'
import styles from './columns.module.css'
import { CountBadge } from './count-badge'
import { countOfColumn } from './counting'
import { HeadActions } from './head-actions'

/** Name, kind, count and limit of a stage, and the way to what is agreed about it. */
export function ColumnHead({ column, folding }: { column: ColumnFace; folding?: Folding }) {
  const { shown, cells, filtered } = useBoardView()
  const seen = shown.columns.lanes.reduce(
    (sum, lane) => sum + (cells.get(cellKey(column.id, lane?.id ?? null))?.length ?? 0),
    0,
  )
  const { name } = column
  return (
    <div className={styles.head} data-kind={column.kind}>
      <StageMark kind={column.kind} />
      <h2 className={styles.name} title={name}>
        {name}
      </h2>
      <CountBadge count={countOfColumn(shown, column.id)} shown={filtered ? seen : undefined} />
      <HeadActions column={column} {...(folding ? { folding } : {})} />
    </div>
  )
}

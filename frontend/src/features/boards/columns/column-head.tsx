import { StageMark } from '#ui/stage-mark'
import type { Folding } from '../board/use-folding'
import type { ColumnFace } from '../state/board-state'
import { ColumnSum } from './column-sum'
import styles from './columns.module.css'
import { CountBadge } from './count-badge'
import { countOfColumn } from './counting'
import { HeadActions } from './head-actions'
import { useCounted } from './use-counted'
import { WithoutPlan } from './without-plan'

/** Name, kind, count and limit of a stage, and the way to what is agreed about it. */
export function ColumnHead({ column, folding }: { column: ColumnFace; folding?: Folding }) {
  const counted = useCounted()
  const { name } = column
  const count = countOfColumn(counted, column.id)
  return (
    <div>
      <div className={styles.head} data-kind={column.kind}>
        <StageMark kind={column.kind} />
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <CountBadge count={count} />
        <ColumnSum column={column.id} />
        <HeadActions column={column} {...(folding ? { folding } : {})} />
      </div>
      <WithoutPlan count={count} />
    </div>
  )
}

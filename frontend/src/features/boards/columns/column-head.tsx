import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconArrowsDiagonalMinimize2 } from '@tabler/icons-react'
import { StageMark } from '#ui/stage-mark'
import { useBoardTools, useBoardView } from '../board/board-context'
import type { ColumnFace } from '../state/board-state'
import { cellKey } from '../state/ordering'
import { ColumnInfo } from './column-info'
import styles from './columns.module.css'
import { CountBadge } from './count-badge'
import { countOfColumn } from './counting'
import { QueueButton } from './queue-button'

/** Name, kind, count and limit of a stage, and the way to what is agreed about it. */
export function ColumnHead({ column, onFold }: { column: ColumnFace; onFold?: () => void }) {
  const { t } = useLingui()
  const { mayWork } = useBoardTools()
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
      <span className={styles.headEnd}>
        {column.pulled && mayWork ? <QueueButton column={column} /> : null}
        {mayWork ? <ColumnInfo column={column} /> : null}
        {onFold ? (
          <ActionIcon
            size={24}
            className={styles.quietAction ?? ''}
            aria-label={t`Fold “${name}”`}
            onClick={onFold}
          >
            <IconArrowsDiagonalMinimize2 size={14} stroke={1.7} />
          </ActionIcon>
        ) : null}
      </span>
    </div>
  )
}

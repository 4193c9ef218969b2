import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconArrowsDiagonalMinimize2 } from '@tabler/icons-react'
import { memo } from 'react'
import { useBoardTools } from '../board/board-context'
import type { Folding } from '../board/use-folding'
import type { ColumnFace } from '../state/board-state'
import { ColumnInfo } from './column-info'
import styles from './columns.module.css'
import { QueueButton } from './queue-button'
import { useSettled } from './use-ready'

/** The buttons of a stage's head; cards that move past leave them as they are. */
export const HeadActions = memo(function HeadActions({
  column,
  folding,
}: {
  column: ColumnFace
  folding?: Folding
}) {
  const { t } = useLingui()
  const { mayWork } = useBoardTools()
  const { name } = column
  const settled = useSettled(column.id)
  // Cards are seen first; the place of the buttons is kept.
  const buttons = (column.pulled && mayWork ? 1 : 0) + (mayWork ? 1 : 0) + (folding ? 1 : 0)
  if (!settled) return <span className={styles.headEnd} style={{ width: buttons * 25 - 1 }} />
  return (
    <span className={styles.headEnd}>
      {column.pulled && mayWork ? <QueueButton column={column} /> : null}
      {mayWork ? <ColumnInfo column={column} /> : null}
      {folding ? (
        <ActionIcon
          size={24}
          className={styles.quietAction ?? ''}
          aria-label={t`Fold “${name}”`}
          onClick={() => folding.toggle(column.id)}
        >
          <IconArrowsDiagonalMinimize2 size={14} stroke={1.7} />
        </ActionIcon>
      ) : null}
    </span>
  )
})

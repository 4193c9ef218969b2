import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { StageMark } from '#ui/stage-mark'
import { useBoardLook, useBoardView } from '../board/board-context'
import type { Folding } from '../board/use-folding'
import { type ColumnGroup, isSplit } from './board-columns'
import { ColumnView } from './column-view'
import styles from './columns.module.css'
import { CountBadge } from './count-badge'
import { countOfGroup } from './counting'
import { FoldedColumn } from './folded-column'
import { useCounted } from './use-counted'
import { WithoutPlan } from './without-plan'

/** The board without lanes: stages side by side, each scrolls by itself. */
export function ColumnsBoard({ folding }: { folding: Folding }) {
  const { t } = useLingui()
  const { shown } = useBoardView()
  const { compact } = useBoardLook()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  useEffect(() => (scroller ? autoScrollForElements({ element: scroller }) : undefined), [scroller])
  return (
    <section
      ref={setScroller}
      className={styles.board}
      data-compact={compact || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keyboard.
      tabIndex={0}
      aria-label={t`Stages`}
    >
      {shown.columns.groups.map((group) =>
        isSplit(group) ? (
          <SplitColumn key={group.column.id} group={group} folding={folding} />
        ) : (
          <Stage key={group.column.id} group={group} folding={folding} />
        ),
      )}
    </section>
  )
}

function Stage({ group, folding }: { group: ColumnGroup; folding: Folding }) {
  return group.parts.map((column) =>
    folding.isFolded(column.id) ? (
      <FoldedColumn key={column.id} column={column} onUnfold={() => folding.toggle(column.id)} />
    ) : (
      <ColumnView key={column.id} column={column} folding={folding} />
    ),
  )
}

function SplitColumn({ group, folding }: { group: ColumnGroup; folding: Folding }) {
  const counted = useCounted()
  const { column } = group
  const count = countOfGroup(counted, group)
  return (
    <section className={styles.group} aria-label={column.name}>
      <div className={styles.groupHead}>
        <StageMark kind={column.kind} />
        <h2 className={styles.name}>{column.name}</h2>
        <CountBadge count={count} />
        <WithoutPlan count={count} />
      </div>
      <div className={styles.parts}>
        <Stage group={group} folding={folding} />
      </div>
    </section>
  )
}

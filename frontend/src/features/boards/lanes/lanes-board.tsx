import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { StageMark } from '#ui/stage-mark'
import { useBoardLook, useBoardView } from '../board/board-context'
import { type Folding, useFolding } from '../board/use-folding'
import { isSplit } from '../columns/board-columns'
import { ColumnHead } from '../columns/column-head'
import columnStyles from '../columns/columns.module.css'
import { CountBadge } from '../columns/count-badge'
import { countOfGroup } from '../columns/counting'
import { FoldedColumn } from '../columns/folded-column'
import { useCounted } from '../columns/use-counted'
import { LaneRow } from './lane-row'
import styles from './lanes.module.css'

/** Lanes across stages: one sheet that scrolls both ways under heads that stay. */
export function LanesBoard({ board, folding }: { board: number; folding: Folding }) {
  const { t } = useLingui()
  const { shown } = useBoardView()
  const counted = useCounted()
  const { compact } = useBoardLook()
  const lanes = useFolding(board, 'lanes')
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  useEffect(() => (scroller ? autoScrollForElements({ element: scroller }) : undefined), [scroller])
  const { groups, stages } = shown.columns
  const widths = stages.map(({ id }) => (folding.isFolded(id) ? '56px' : 'var(--column)')).join(' ')
  return (
    <section
      ref={setScroller}
      className={styles.board}
      data-compact={compact || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keyboard.
      tabIndex={0}
      aria-label={t`Lanes and stages`}
    >
      <div className={styles.sheet} style={{ '--stages': widths } as React.CSSProperties}>
        <div className={styles.heads}>
          {groups.some(isSplit) ? (
            <div className={styles.row}>
              {groups.map((group) => (
                <div
                  key={group.column.id}
                  className={columnStyles.groupHead}
                  data-split={isSplit(group) || undefined}
                  style={{ gridColumn: `span ${group.parts.length}` }}
                >
                  {isSplit(group) ? (
                    <>
                      <StageMark kind={group.column.kind} />
                      <h2 className={columnStyles.name}>{group.column.name}</h2>
                      <CountBadge count={countOfGroup(counted, group)} />
                    </>
                  ) : null}
                </div>
              ))}
            </div>
          ) : null}
          <div className={styles.row}>
            {stages.map((column) =>
              folding.isFolded(column.id) ? (
                <FoldedColumn
                  flat
                  key={column.id}
                  column={column}
                  onUnfold={() => folding.toggle(column.id)}
                />
              ) : (
                <ColumnHead key={column.id} column={column} folding={folding} />
              ),
            )}
          </div>
        </div>
        {shown.columns.lanes.map((each) => (
          <LaneRow key={each?.id ?? 'none'} lane={each} lanes={lanes} folding={folding} scroller={scroller} />
        ))}
      </div>
    </section>
  )
}

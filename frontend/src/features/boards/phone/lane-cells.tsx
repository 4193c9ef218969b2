import { useState } from 'react'
import { useBoardView } from '../board/board-context'
import { useBoardSearch } from '../board/use-board-search'
import { useFolding } from '../board/use-folding'
import { ColumnHead } from '../columns/column-head'
import { LaneCell } from '../lanes/lane-cell'
import { LaneHead } from '../lanes/lane-head'
import type { ColumnFace } from '../state/board-state'
import styles from './phone.module.css'

/** One stage of a board with lanes: its lanes below each other. */
export function LaneCells({ board, column }: { board: number; column: ColumnFace }) {
  const { shown } = useBoardView()
  const [{ lane: chosen }] = useBoardSearch()
  const lanes = useFolding(board, 'lanes')
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div ref={setScroller} className={styles.cells}>
      <div>
        <ColumnHead column={column} />
        {shown.columns.lanes.map((lane) =>
          lane && (chosen === null || chosen === lane.id) ? (
            <section key={lane.id} aria-label={lane.name}>
              <LaneHead lane={lane} lanes={lanes} />
              {lanes.isFolded(lane.id) ? null : (
                <LaneCell column={column} lane={lane} folded={false} scroller={scroller} />
              )}
            </section>
          ) : null,
        )}
      </div>
    </div>
  )
}

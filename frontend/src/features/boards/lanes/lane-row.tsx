import { useLingui } from '@lingui/react/macro'
import { useBoardView } from '../board/board-context'
import type { Folding } from '../board/use-folding'
import type { LaneFace } from '../state/board-state'
import { LaneCell } from './lane-cell'
import { LaneHead } from './lane-head'
import styles from './lanes.module.css'

export interface LaneRowProps {
  lane: LaneFace | null
  lanes: Folding
  folding: Folding
  scroller: HTMLElement | null
}

/** One lane: its head stays at the left edge, its cells lie under the stages. */
export function LaneRow({ lane, lanes, folding, scroller }: LaneRowProps) {
  const { t } = useLingui()
  const { shown } = useBoardView()
  const folded = lane !== null && lanes.isFolded(lane.id)
  const name = lane?.name ?? ''
  return (
    <section className={styles.lane} aria-label={lane ? t`Lane ${name}` : t`Cards`}>
      {lane ? <LaneHead lane={lane} lanes={lanes} /> : null}
      {folded ? null : (
        <div className={styles.row}>
          {shown.columns.stages.map((column) => (
            <LaneCell
              key={column.id}
              column={column}
              lane={lane}
              folded={folding.isFolded(column.id)}
              scroller={scroller}
            />
          ))}
        </div>
      )}
    </section>
  )
}

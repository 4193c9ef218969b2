import { IconChevronRight } from '@tabler/icons-react'
import type { Folding } from '../board/use-folding'
import { CountBadge } from '../columns/count-badge'
import { countOfLane } from '../columns/counting'
import { useCounted } from '../columns/use-counted'
import { WithoutPlan } from '../columns/without-plan'
import type { LaneFace } from '../state/board-state'
import styles from './lanes.module.css'

export function LaneHead({ lane, lanes }: { lane: LaneFace; lanes: Folding }) {
  const counted = useCounted()
  const count = countOfLane(counted, lane)
  return (
    <div className={styles.laneHead}>
      <button
        type="button"
        className={styles.laneName}
        aria-expanded={!lanes.isFolded(lane.id)}
        onClick={() => lanes.toggle(lane.id)}
      >
        <IconChevronRight size={15} className={styles.arrow} aria-hidden />
        <span>{lane.name}</span>
        <CountBadge count={count} />
      </button>
      <WithoutPlan count={count} />
    </div>
  )
}

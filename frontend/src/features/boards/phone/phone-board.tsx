import { useMemo, useRef } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import { useBoardSearch } from '../board/use-board-search'
import { ColumnView } from '../columns/column-view'
import { LaneCells } from './lane-cells'
import { openedStage } from './opened-stage'
import styles from './phone.module.css'
import { StageSwitcher } from './stage-switcher'

const far = 60

/** One stage at a time: tabs with counts above, a swipe to the side goes to the next stage. */
export function PhoneBoard({ board }: { board: number }) {
  const { shown, cells, filtered } = useBoardView()
  const { hand } = useBoardTools()
  const [search, change] = useBoardSearch()
  const { stages, lanes } = shown.columns
  const { stage: chosen, lane } = search
  const at = openedStage({ stages, lanes, stage: chosen, lane, found: filtered ? cells : null })
  const stage = stages[at]
  const start = useRef<{ x: number; y: number } | null>(null)
  const hasLanes = lanes[0] !== null
  const go = useMemo(() => (id: number) => change({ stage: id }), [change])

  const onEnd = (x: number, y: number) => {
    const from = start.current
    start.current = null
    if (!from || Math.abs(x - from.x) < far || Math.abs(x - from.x) < 2 * Math.abs(y - from.y)) return
    const next = stages[at + (x < from.x ? 1 : -1)]
    if (next) go(next.id)
  }
  if (!stage) return null
  return (
    <div
      className={styles.phone}
      onTouchStart={({ touches }) => {
        const touch = touches[0]
        start.current = touch ? { x: touch.clientX, y: touch.clientY } : null
      }}
      onTouchMove={() => {
        // A finger that carries a card does not turn the page.
        if (hand.get().dragged !== null) start.current = null
      }}
      onTouchEnd={({ changedTouches }) => {
        const touch = changedTouches[0]
        if (touch) onEnd(touch.clientX, touch.clientY)
      }}
    >
      <StageSwitcher stage={stage.id} onStage={go} />
      <div className={styles.stage}>
        {hasLanes ? (
          <LaneCells key={stage.id} board={board} column={stage} />
        ) : (
          <ColumnView key={stage.id} column={stage} />
        )}
      </div>
    </div>
  )
}

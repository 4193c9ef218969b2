import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { StageMark } from '#ui/stage-mark'
import type { ColumnFace } from '../state/board-state'
import styles from './columns.module.css'
import { CountBadge } from './count-badge'
import { countOfColumn } from './counting'
import { useCounted } from './use-counted'

/** A folded stage still tells its count, and unfolds under a card that is held over it. */
export function FoldedColumn(props: { column: ColumnFace; onUnfold: () => void; flat?: boolean }) {
  const { column, onUnfold, flat = false } = props
  const { t } = useLingui()
  const counted = useCounted()
  const element = useRef<HTMLButtonElement>(null)
  const unfold = useRef(onUnfold)
  unfold.current = onUnfold
  const { name } = column
  useEffect(() => {
    if (!element.current) return
    let timer = 0
    const stop = dropTargetForElements({
      element: element.current,
      onDragEnter: () => {
        timer = window.setTimeout(() => unfold.current(), 500)
      },
      onDragLeave: () => clearTimeout(timer),
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return (
    <button
      ref={element}
      type="button"
      className={styles.folded}
      data-flat={flat || undefined}
      title={name}
      onClick={onUnfold}
      aria-label={t`Unfold “${name}”`}
    >
      <StageMark kind={column.kind} />
      <CountBadge count={countOfColumn(counted, column.id)} />
      {flat ? null : <span className={styles.foldedName}>{name}</span>}
    </button>
  )
}

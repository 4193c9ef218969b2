import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { Placement, SlotPlace } from '../asking/capacity-api'
import { type HandState, useHand } from './hand'
import { keyOf } from './layout'
import { PlacedChip } from './placed-chip'
import styles from './slots.module.css'
import { useSlotTools } from './slots-context'
import { carriedIn } from './use-slot-dropping'

export interface SlotCellProps {
  member: number
  day: string
  slot: number
  /** Minutes that fit; null: nobody works then. */
  length: number | null
  /** Why, or what is asked for. */
  state: 'off' | 'away' | 'asked' | null
  /** In words, where nobody works on that day. */
  reason: string
  placed: readonly Placement[]
  /** For those who listen: where it is and how much is free. */
  words: string
  isToday: boolean
  /** Over: nothing can be planned on it any more. */
  isPast: boolean
}

/** A slot of somebody's day: it takes what is let go over it. */
export const SlotCell = memo(function SlotCell(props: SlotCellProps) {
  const { member, day, slot, length, state, reason, placed, words, isToday, isPast } = props
  const { hand } = useSlotTools()
  const element = useRef<HTMLDivElement>(null)
  const key = keyOf({ member, day, slot })
  const held = useHand(
    hand,
    useCallback(
      ({ cursor, carried }: HandState) =>
        cursor === null || keyOf(cursor) !== key ? null : carried ? 'carried' : 'here',
      [key],
    ),
  )
  const coming = useHand(
    hand,
    useCallback(
      ({ cursor, carried }: HandState) => {
        if (!carried || cursor === null || keyOf(cursor) !== key) return null
        return carried.kind === 'placement' && keyOf(carried.from) === key ? null : carried.title
      },
      [key],
    ),
  )
  useEffect(() => {
    const cell = element.current
    if (!cell) return
    const place: SlotPlace = { member, day, slot }
    return dropTargetForElements({
      element: cell,
      getData: () => ({ place }),
      canDrop: ({ source }) => !isPast && carriedIn(source.data) !== undefined,
      // Written to the element itself: a drag over a thousand slots redraws nothing.
      onDragEnter: () => cell.setAttribute('data-over', ''),
      onDragLeave: () => cell.removeAttribute('data-over'),
      onDrop: () => cell.removeAttribute('data-over'),
    })
  }, [member, day, slot, isPast])
  const reserved = placed.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold people of several rows and stay quick.
    <div
      ref={element}
      role="gridcell"
      tabIndex={held ? 0 : -1}
      data-cell={key}
      data-state={state ?? undefined}
      data-held={held ?? undefined}
      data-today={isToday || undefined}
      data-past={isPast || undefined}
      data-full={(length !== null && reserved > length) || undefined}
      aria-label={placed.length === 0 ? words : undefined}
      aria-description={placed.length === 0 ? undefined : words}
      className={styles.cell}
      onFocus={(event) => {
        if (event.target === event.currentTarget) hand.set({ cursor: { member, day, slot } })
      }}
    >
      {reason ? (
        <span className={styles.reason} aria-hidden>
          {reason}
        </span>
      ) : null}
      {placed.map((each) => (
        <PlacedChip
          key={each.id}
          placement={each}
          member={member}
          day={day}
          slot={slot}
          isStop={held !== null}
        />
      ))}
      {coming === null ? null : (
        <span className={styles.carried} aria-hidden>
          {coming}
        </span>
      )}
    </div>
  )
})

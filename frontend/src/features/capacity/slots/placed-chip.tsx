import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { type CSSProperties, memo, useCallback, useEffect, useRef } from 'react'
import { clockOf } from '#lib/hours'
import type { Placement, SlotPlace } from '../asking/capacity-api'
import { pending } from './changing'
import { ChipMenu } from './chip-menu'
import { type HandState, useHand } from './hand'
import { MarkSigns } from './mark-signs'
import styles from './slots.module.css'
import { useSlotTools, useSlotView } from './slots-context'
import { carriedIn } from './use-slot-dropping'
import { useMarkWords } from './use-words-of-slot'

export interface PlacedChipProps extends SlotPlace {
  placement: Placement
  isStop: boolean
}

/** A card in a slot, in the colour of its project. */
export const PlacedChip = memo(function PlacedChip({
  placement,
  isStop,
  member,
  day,
  slot,
}: PlacedChipProps) {
  const { t } = useLingui()
  const { hand, seen } = useSlotTools()
  const { cards } = useSlotView()
  const words = useMarkWords()
  const element = useRef<HTMLDivElement>(null)
  const card = placement.card === null ? undefined : cards.get(placement.card)
  const title = card?.title ?? t`Busy`
  const colour = seen.projects.find(({ id }) => id === card?.project)?.colour ?? 'gray'
  const isLifted = useHand(
    hand,
    useCallback(
      ({ carried }: HandState) => carried?.kind === 'placement' && carried.placement.id === placement.id,
      [placement.id],
    ),
  )
  const isFixed = !card || placement.is_booked || placement.id === pending
  useEffect(() => {
    const chip = element.current
    if (!chip || isFixed) return
    const from = { member, day, slot }
    const stopDragging = draggable({
      element: chip,
      getInitialData: () => ({ carried: { kind: 'placement', placement, title, from } }),
      onDragStart: () => chip.setAttribute('data-dragged', ''),
      onDrop: () => chip.removeAttribute('data-dragged'),
    })
    const stopTaking = dropTargetForElements({
      element: chip,
      getData: () => ({ placement: placement.id }),
      canDrop: ({ source }) => {
        const carried = carriedIn(source.data)
        return carried?.kind === 'placement' && carried.placement.card !== placement.card
      },
      onDragEnter: () => chip.setAttribute('data-swaps', t`changes places`),
      onDragLeave: () => chip.removeAttribute('data-swaps'),
      onDrop: () => chip.removeAttribute('data-swaps'),
    })
    return () => {
      stopDragging()
      stopTaking()
    }
  }, [placement, title, member, day, slot, isFixed, t])
  const time = clockOf(placement.minutes)
  const wrong = placement.marks.map((mark) => words[mark]).join(', ')
  const said = [title, time, placement.is_booked ? t`booked` : '', wrong].filter(Boolean).join(', ')
  const inside = (
    <>
      <MarkSigns marks={placement.marks} />
      {placement.is_booked ? <IconCheck size={13} className={styles.booked} aria-hidden /> : null}
      <span className={styles.chipTitle}>
        {title}
        {isFixed ? <span className={styles.spoken}>{said.slice(title.length)}</span> : null}
      </span>
      <span className={styles.minutes} aria-hidden>
        {time}
      </span>
    </>
  )
  return (
    <div
      ref={element}
      className={styles.chip}
      data-placement={placement.id}
      data-colour={card ? colour : undefined}
      data-unseen={!card || undefined}
      data-pending={placement.id === pending || undefined}
      data-lifted={isLifted || undefined}
      data-wrong={placement.marks.some((mark) => mark === 'over' || mark === 'off') || undefined}
      style={{ '--ink': `var(--tag-${colour})`, '--ground': `var(--tag-${colour}-soft)` } as CSSProperties}
      title={said}
    >
      {card && !isFixed ? (
        <ChipMenu placement={placement} place={{ member, day, slot }} card={card} said={said} isStop={isStop}>
          {inside}
        </ChipMenu>
      ) : (
        <span className={styles.inside}>{inside}</span>
      )}
    </div>
  )
})

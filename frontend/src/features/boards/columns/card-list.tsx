import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { useBoardLook, useBoardTools } from '../board/board-context'
import { useHand } from '../board/board-hand'
import { CardItem } from '../card-face/card-item'
import { isMine } from '../card-face/mine'
import { boxesIn, placeAt } from '../moving/drop-place'
import type { ShownFace } from '../state/intents'
import { cellKey } from '../state/ordering'
import styles from './columns.module.css'
import { estimatedHeight } from './estimated-height'
import { useSettled } from './use-ready'
import { useScrollMargin } from './use-scroll-margin'

export interface CardListProps {
  column: number
  lane: number | null
  cards: readonly ShownFace[]
  /** What scrolls: the column itself, or the whole board where lanes lie across it. */
  scroller: HTMLElement | null
  label: string
  /** The list is all that the scroller holds, so where it begins is known. */
  alone?: boolean
}

const none: readonly ShownFace[] = []
const aboveTheList = 140

/** The cards of one cell. Only those in view are drawn; a card can be dropped between any two of them. */
export const CardList = memo(function CardList({
  column,
  lane,
  cards = none,
  scroller,
  label,
  alone = false,
}: CardListProps) {
  const { t } = useLingui()
  const { hand, vocabulary, mayWork } = useBoardTools()
  const { quiet, compact } = useBoardLook()
  const list = useRef<HTMLUListElement>(null)
  const key = cellKey(column, lane)
  const margin = useScrollMargin(list, alone ? null : scroller)
  const settled = useSettled(column)
  const latest = useRef(cards)
  latest.current = cards
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => {
      const face = cards[at]
      return face ? estimatedHeight(face, compact, quiet && !isMine(face, vocabulary.me.id)) : 0
    },
    getItemKey: (at) => cards[at]?.id ?? at,
    // The observer measures before the next paint; asking here would lay the page out once more per list.
    measureElement: (element, entry, instance) =>
      entry?.borderBoxSize?.[0]?.blockSize ??
      instance.measurementsCache[Number((element as HTMLElement).dataset.index)]?.size ??
      0,
    // Drawn with the first frame, before anything is measured; in a lane nobody knows yet how far down it begins.
    initialRect: { width: 0, height: alone ? Math.max(200, window.innerHeight - aboveTheList) : 0 },
    overscan: settled ? 4 : 0,
    gap: quiet ? 2 : 6,
    scrollMargin: margin,
  })
  const currentAt = useHand(hand, ({ current }) => cards.findIndex(({ id }) => id === current))
  const wanted = useHand(hand, ({ wanted, current }) => (cards.some(({ id }) => id === current) ? wanted : 0))
  const line = useHand(hand, ({ drop }) => (drop?.cell === key ? drop.line : null))

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the focus is wanted, not when the list changes.
  useEffect(() => {
    if (wanted > 0 && currentAt >= 0) virtual.scrollToIndex(currentAt, { align: 'auto' })
  }, [wanted])

  useEffect(() => {
    const element = list.current
    if (!element || !mayWork) return
    const follow = (y: number) => {
      const { dragged } = hand.get()
      if (dragged === null) return
      const top = element.getBoundingClientRect().top
      const place = placeAt(y - top, boxesIn(element, top), latest.current, dragged)
      const { drop } = hand.get()
      if (drop?.cell !== key || drop.above !== place.above || drop.line !== place.line)
        hand.set({ drop: { cell: key, ...place } })
    }
    return dropTargetForElements({
      element: element.parentElement ?? element,
      getData: () => ({ column, lane }),
      onDrag: ({ location }) => follow(location.current.input.clientY),
      onDragLeave: () => hand.get().drop?.cell === key && hand.set({ drop: null }),
    })
  }, [column, lane, key, hand, mayWork])

  const drawn = virtual.getVirtualItems()
  const stop = drawn.some(({ index }) => index === currentAt) ? currentAt : (drawn[0]?.index ?? -1)
  return (
    <ul
      ref={list}
      className={styles.list}
      // The cards in view follow each other as text does: when one is measured, no other has to be moved.
      style={{ height: virtual.getTotalSize(), paddingTop: (drawn[0]?.start ?? margin) - margin }}
      data-quiet={quiet || undefined}
      aria-label={label}
      data-cell={key}
    >
      {drawn.map(({ index, key: id }) => {
        const face = cards[index]
        return face ? (
          <li
            key={id}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.place}
            aria-setsize={cards.length}
            aria-posinset={index + 1}
          >
            <CardItem face={face} isStop={index === stop} />
          </li>
        ) : null
      })}
      {line === null ? null : (
        <li
          className={styles.dropLine}
          style={{ transform: `translateY(${Math.max(0, line - 1)}px)` }}
          aria-label={t`The card goes here`}
        />
      )}
    </ul>
  )
})

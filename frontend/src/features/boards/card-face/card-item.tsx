import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useLingui } from '@lingui/react/macro'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { useBoardLook, useBoardTools } from '../board/board-context'
import { useHand } from '../board/board-hand'
import { gliding } from '../moving/gliding'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'
import { CardFace } from './card-face'
import { bringAside } from './into-view'
import { isMine } from './mine'

export interface CardItemProps {
  face: ShownFace
  /** The one card of its cell that Tab comes to. */
  isStop: boolean
}

/** A card as a thing in the hand: it takes the focus, is dragged, opened, and glides to its new place. */
export const CardItem = memo(function CardItem({ face, isStop }: CardItemProps) {
  const { t } = useLingui()
  const { hand, mayWork, vocabulary } = useBoardTools()
  const { opening, quiet, news } = useBoardLook()
  const element = useRef<HTMLElement>(null)
  const { id } = face
  const wanted = useHand(hand, ({ current, wanted }) => (current === id ? wanted : 0))
  const held = useHand(hand, ({ lifted, dragged }) =>
    lifted === id ? 'lifted' : dragged === id ? 'dragged' : null,
  )
  const isChosen = useHand(hand, ({ chosen }) => chosen.has(id))
  const link = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    if (!element.current || !mayWork) return
    return draggable({
      element: element.current,
      getInitialData: () => ({ card: id }),
      onDragStart: () => hand.set({ dragged: id, menu: null }),
      onDrop: () => hand.set({ dragged: null }),
    })
  }, [id, mayWork, hand])

  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the card came to another place.
  useLayoutEffect(() => {
    if (element.current) gliding.glide(id, element.current)
  }, [id, face.column, face.lane, face.rank])

  useEffect(() => {
    if (wanted === 0 || hand.get().wanted !== wanted) return
    // Under an opened card the focus stays on that.
    if (!document.querySelector('.mantine-Drawer-content')) link.current?.focus({ preventScroll: true })
    if (element.current) bringAside(element.current)
  }, [wanted, hand])

  const thin = quiet && !isMine(face, vocabulary.me.id)
  const menuAt = (x: number, y: number) => hand.set({ current: id, menu: { card: id, x, y } })
  return (
    <article
      ref={element}
      data-card={id}
      className={styles.card}
      data-thin={thin || undefined}
      data-lifted={held === 'lifted' || undefined}
      data-dragged={held === 'dragged' || undefined}
      data-pending={face.pending}
      data-chosen={isChosen || undefined}
      data-service={face.class_of_service}
      onContextMenu={(event) => {
        event.preventDefault()
        menuAt(event.clientX, event.clientY)
      }}
    >
      <a
        ref={link}
        href={opening.href(face)}
        className={styles.link}
        draggable={false}
        tabIndex={isStop ? 0 : -1}
        data-card-link={id}
        aria-describedby={`about-${id}`}
        onFocus={() => hand.get().current !== id && hand.set({ current: id })}
        onClick={(event) => {
          const isMore = event.metaKey || event.ctrlKey || event.shiftKey
          if (isMore && !mayWork) return
          event.preventDefault()
          if (isMore) hand.choose(id)
          else opening.open(face)
        }}
      >
        <span className={styles.title}>{face.title}</span>
        {isChosen ? <span className={styles.spoken}>{t`, chosen`}</span> : null}
        {news.has(id) ? (
          <span
            className={styles.news}
            role="img"
            title={t`Changed since you last looked`}
            aria-label={t`Changed since you last looked`}
          />
        ) : null}
      </a>
      <CardFace face={face} thin={thin} />
      <button
        type="button"
        className={styles.more}
        tabIndex={-1}
        aria-label={t`What can be done with “${face.title}”`}
        aria-haspopup="menu"
        onClick={(event) => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect()
          menuAt(right - 8, bottom + 2)
        }}
      />
    </article>
  )
})

import { useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { CardPanelProps } from '#features/boards/board/card-panel'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { OpenedCard } from './opened-card'
import styles from './panel.module.css'

/** The card beside its board. It takes the focus and gives it back to the card on the board. */
export default function CardPanel({ card, onClose }: CardPanelProps) {
  const { t } = useLingui()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  useGivingBack(card)
  useCommands([
    {
      id: 'close-card',
      label: t`Close the card`,
      keys: 'escape',
      group: t`On the card`,
      isEnabled: isNothingOver,
      run: onClose,
    },
  ])
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={isPhone ? '100%' : 940}
      closeOnEscape={false}
      transitionProps={{ duration: 140 }}
      classNames={{ content: styles.content ?? '', body: styles.body ?? '', title: styles.spoken ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <OpenedCard
          key={card}
          id={card}
          isPanel
          onClose={onClose}
          frame={(open, sheet) => (
            <>
              <Drawer.Title>{open ? `#${open.card.number} ${open.card.title}` : t`Card`}</Drawer.Title>
              <Drawer.Body>{sheet}</Drawer.Body>
            </>
          )}
        />
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** Whoever closes the card goes on at it by keyboard: on its board, in its row, or where they came from. */
function useGivingBack(card: number) {
  const [before] = useState(() => document.activeElement)
  const last = useRef(card)
  useEffect(() => {
    last.current = card
  }, [card])
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const standing = document.querySelector<HTMLElement>(
          `[data-card-link="${last.current}"], [data-row="${last.current}"]`,
        )
        const there = standing ?? (before instanceof HTMLElement && before.isConnected ? before : null)
        there?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

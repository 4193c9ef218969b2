import { type RefObject, useEffect, useRef } from 'react'
import { useHand } from '#features/boards/board/board-hand'
import { useOpenCard } from '../open/card-context'
import { useCardHand } from './dialog-store'

/** Where something is done to the card as a whole; what is done there may take its own button away. */
const deeds = '[data-card-deeds], .mantine-Modal-content, [role=menu]'
/** A dialog that closes gives the focus back a moment later. */
const moment = 60

/**
 * Whoever did something by a button that is gone with it (a card that was handed over is not handed over once more)
 * goes on at what the card says now, not at the top of the page.
 */
export function useGoingOn(sheet: RefObject<HTMLElement | null>): void {
  const { card } = useOpenCard()
  const isAsking = useHand(useCardHand(), ({ dialog }) => dialog !== null)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      from.current = target instanceof Element && target.closest(deeds) ? target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the card is another one.
  useEffect(() => {
    if (isAsking) return
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || !from.current || from.current.isConnected) return
      const told = sheet.current?.querySelector<HTMLElement>('[data-goes-on]') ?? sheet.current
      told?.focus({ preventScroll: true })
    }, moment)
    return () => clearTimeout(timer)
  }, [card, isAsking, sheet])
}

import { type RefObject, useEffect, useRef } from 'react'
import { useHand } from '#features/boards/board/board-hand'
import { useOpenCard } from '../open/card-context'
import { useCardHand } from './dialog-store'

/** Where something is done to the card as a whole; what is done there may take its own button away. */
const deeds = '[data-card-deeds], [role=menu]'
const dialog = '.mantine-Modal-content'
/** A dialog that closes gives the focus back a moment later. */
const moment = 60

/**
 * Whoever did something by a button that is gone with it (a card that was handed over is not handed over once more)
 * goes on at what the card says now, not at the top of the page; in a dialog, in that dialog.
 */
export function useGoingOn(sheet: RefObject<HTMLElement | null>): void {
  const { card } = useOpenCard()
  const isAsking = useHand(useCardHand(), ({ dialog }) => dialog !== null)
  /** The button by which it was asked for, and where the keyboard was last: there, or in its dialog. */
  const opener = useRef<HTMLElement | null>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const isAsked = target.closest(dialog) !== null
      if (!isAsked) opener.current = target.closest(deeds) ? target : null
      last.current = isAsked || opener.current ? target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the card is another one.
  useEffect(() => {
    if (isAsking) return
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || !last.current || last.current.isConnected) return
      const asked = document.querySelector<HTMLElement>(dialog)
      if (asked) return asked.focus({ preventScroll: true })
      // As long as it is there it was not done, or the card does not say so yet.
      if (opener.current?.isConnected) return opener.current.focus({ preventScroll: true })
      const told = sheet.current?.querySelector<HTMLElement>('[data-goes-on]') ?? sheet.current
      told?.focus({ preventScroll: true })
    }, moment)
    return () => clearTimeout(timer)
  }, [card, isAsking, sheet])
}

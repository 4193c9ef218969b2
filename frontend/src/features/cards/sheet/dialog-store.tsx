import { createContext, type ReactNode, useContext, useState } from 'react'
import { HandStore } from '#features/boards/board/board-hand'

const DialogContext = createContext<HandStore | null>(null)

/** The card's own hand: its dialogs are the board's, but must not take the focus to the board behind. */
export function DialogProvider({ children }: { children: ReactNode }) {
  const [hand] = useState(() => new HandStore())
  return <DialogContext value={hand}>{children}</DialogContext>
}

export function useCardHand(): HandStore {
  const hand = useContext(DialogContext)
  if (!hand) throw new Error('no card above this component')
  return hand
}

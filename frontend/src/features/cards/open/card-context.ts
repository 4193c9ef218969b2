import { createContext, useContext } from 'react'
import type { Card, Done } from '../asking/card'
import type { CardVerbs } from '../asking/card-verbs'
import type { CardWords } from '../asking/use-words'

export interface OpenCard {
  workspace: string
  card: Card
  words: CardWords
  verbs: CardVerbs
  writers: ReadonlyMap<number, number>
  mayEdit: boolean
  /** Beside the board, not on a page of its own. */
  isPanel: boolean
  /** Does it, says a refusal in the server's words, asks the card again. Null when it was not done. */
  run: <Answer extends Done>(
    deed: () => Promise<Answer>,
    drawn?: (card: Card) => Card,
  ) => Promise<Answer | null>
  refresh: () => Promise<void>
  close: () => void
  openCard: (other: { id: number; number: number; board?: number }) => void
}

export const CardContext = createContext<OpenCard | null>(null)

export function useOpenCard(): OpenCard {
  const open = useContext(CardContext)
  if (!open) throw new Error('no card above this component')
  return open
}

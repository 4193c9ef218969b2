import { createContext } from 'react'

/** The two ways in which a diagram grows. The same object for ever, so that nothing is drawn anew for it. */
export interface Growing {
  /** Asks what had to be true just before a block. */
  before: (next: number) => void
  /** Puts a block on an arrow, between its two ends. */
  between: (link: number) => void
}

export const GrowingContext = createContext<Growing>({ before: () => {}, between: () => {} })

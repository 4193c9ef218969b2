import { createContext } from 'react'

/** Asks what had to be true just before a block. The same function for ever, so that no block is drawn for it. */
export const GrowingContext = createContext<(next: number) => void>(() => {})

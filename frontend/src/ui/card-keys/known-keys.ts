import { createContext, useContext, useEffect } from 'react'
import { mayNameOldCards } from './keys'

export interface KnownKeys {
  workspace: string
  /** What keys of old trackers begin with: `TES` of `TES-24`. */
  prefixes: ReadonlySet<string>
  /** They are asked for when a text is drawn that may name such a card. */
  onWanted: () => void
  /** To another page of the workspace. */
  onGo: (address: string) => void
}

/** Where no workspace is around, nothing becomes a link. */
export const KnownKeysContext = createContext<KnownKeys | null>(null)

export function useKnownKeys(text: string): KnownKeys | null {
  const known = useContext(KnownKeysContext)
  const wanted = known !== null && mayNameOldCards(text)
  const onWanted = known?.onWanted
  useEffect(() => {
    if (wanted) onWanted?.()
  }, [wanted, onWanted])
  return known
}

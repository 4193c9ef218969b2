import { useCallback, useState } from 'react'
import type { Kind } from '../design/kinds'

export interface TwoTexts {
  kind: Kind
  field: string
  theirs: unknown
  mine: unknown
}

export interface Conflict extends TwoTexts {
  /** True: mine holds; false: theirs stays. */
  choose: (mine: boolean) => void
}

/** Two wrote the same field: somebody has to choose, and neither text is lost until then. */
export function useConflict() {
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const ask = useCallback(
    (texts: TwoTexts) =>
      new Promise<boolean>((chosen) =>
        setConflict({
          ...texts,
          choose: (mine) => {
            setConflict(null)
            chosen(mine)
          },
        }),
      ),
    [],
  )
  return { conflict, ask }
}

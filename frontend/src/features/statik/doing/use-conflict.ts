import { useCallback, useEffect, useRef, useState } from 'react'

/** How a field is read: what it is called, and a value of it in words. */
export interface Reading {
  label: string
  word: (value: unknown) => string
}

export interface TwoTexts extends Reading {
  theirs: unknown
  mine: unknown
}

/** Which of both holds; `later`: nobody has chosen, and what I wrote stays in its field. */
export type Choice = 'mine' | 'theirs' | 'later'

export interface Conflict extends TwoTexts {
  at: number
  choose: (choice: Choice) => void
}

/** Two wrote the same field: somebody has to choose, one field after the other, and no text is lost until then. */
export function useConflict() {
  const [waiting, setWaiting] = useState<readonly Conflict[]>([])
  const here = useRef(false)
  const count = useRef(0)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const ask = useCallback((texts: TwoTexts) => {
    if (!here.current) return Promise.resolve<Choice>('later')
    return new Promise<Choice>((chosen) => {
      const conflict: Conflict = {
        ...texts,
        at: count.current++,
        choose: (choice) => {
          setWaiting((all) => all.filter((each) => each !== conflict))
          chosen(choice)
        },
      }
      setWaiting((all) => [...all, conflict])
    })
  }, [])
  return { conflict: waiting[0] ?? null, ask }
}

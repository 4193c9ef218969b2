import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { tellDone, tellRefused } from '#ui/toast'
import { type FieldWords, wordsByField } from './field-words'
import { useUnreachableWords } from './use-unreachable-words'

export interface Doing {
  busy: boolean
  /** What the server said about each field of the form, and under "" what is about none of them. */
  words: FieldWords
  /** Answers what was done, or null when it was refused; the reason stands in `words` or was told aloud. */
  run: <Done>(deed: () => Promise<Done>, told?: string) => Promise<Done | null>
  forget: () => void
}

/**
 * Does something and then fetches what the house holds. With `fields` a refusal is written beside the form;
 * without, it is told aloud.
 */
export function useDoing(fields?: readonly string[]): Doing {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<FieldWords>({})
  const unreachable = useUnreachableWords()
  const known = fields?.join(' ')
  const run = useCallback(
    async <Done>(deed: () => Promise<Done>, told?: string): Promise<Done | null> => {
      setBusy(true)
      setWords({})
      try {
        const done = await deed()
        if (told) tellDone(told)
        await Promise.all(
          ['house', 'workspace'].map((part) => queries.invalidateQueries({ queryKey: [workspace, part] })),
        )
        return done
      } catch (problem) {
        if (known !== undefined && problem instanceof Refusal)
          setWords(wordsByField(problem, known.split(' ')))
        else tellRefused(problem instanceof Refusal ? problem.message : unreachable)
        return null
      } finally {
        setBusy(false)
      }
    },
    [workspace, queries, known, unreachable],
  )
  const forget = useCallback(() => setWords({}), [])
  return { busy, words, run, forget }
}

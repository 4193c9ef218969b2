import { createContext, useContext } from 'react'
import type { FieldOfBase, Vocabulary } from '../asking/segments-api'

/** What a form writes of: the base's words, and of which event the fields are, if of one. */
export interface WritesOf {
  vocabulary: Vocabulary
  event: string | null
}

export const FormContext = createContext<WritesOf | null>(null)

export function useWritesOf(): WritesOf {
  const found = useContext(FormContext)
  if (!found) throw new Error('no vocabulary above this form')
  return found
}

/** The fields that may be asked: of the event, or else of the customers themselves. */
export function fieldsFor({ vocabulary, event }: WritesOf): readonly FieldOfBase[] {
  if (event === null) return vocabulary.attributes
  return vocabulary.events.find(({ name }) => name === event)?.fields ?? []
}

import { useMemo } from 'react'
import { useDraft } from '#ui/drafts'
import type { Vocabulary, Whole } from '../asking/segments-api'
import type { Document } from '../document/kinds'
import { documentFrom, newDocument } from '../document/new-rule'

export interface Writing {
  document: Document
  change: (document: Document) => void
  /** Another document in place of all that is written. Answers the way back to a draft that stood there. */
  replace: (document: Document) => (() => void) | null
  /** Something is written that no version says; it is kept on this device. */
  isChanged: boolean
  /** The number of the version that the writing began from. */
  basedOn: number
  /** Back to what the latest version says. */
  discard: () => void
  /** What is written here is meant on top of the latest version, too. */
  rebase: () => void
}

/** The document that is being written: the latest version, or the draft that began from one. */
export function useDocument(segment: Whole, vocabulary: Vocabulary): Writing {
  const [kept, keep] = useDraft(`segment-${segment.id}`)
  const saved = useMemo(
    () => (segment.document ? documentFrom(segment.document) : newDocument(vocabulary)),
    [segment.document, vocabulary],
  )
  const document = useMemo(() => read(kept?.text) ?? saved, [kept, saved])
  const basedOn = kept?.based_on ?? segment.version
  const written = JSON.stringify(saved)
  const change = (next: Document) => {
    const text = JSON.stringify(next)
    keep(text === written && basedOn === segment.version ? null : { text, based_on: basedOn })
  }
  return {
    document,
    basedOn,
    isChanged: kept !== null,
    change,
    replace: (next) => {
      change(next)
      return kept && (() => keep(kept))
    },
    discard: () => keep(null),
    rebase: () => keep({ text: JSON.stringify(document), based_on: segment.version }),
  }
}

function read(text: string | undefined): Document | null {
  if (text === undefined) return null
  try {
    const found = JSON.parse(text) as Document
    return Array.isArray(found.definition?.rules) ? found : null
  } catch {
    return null
  }
}

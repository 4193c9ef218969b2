import { useLingui } from '@lingui/react/macro'
import { tellDone } from '#ui/toast'
import type { Document } from '../document/kinds'
import type { Writing } from './use-document'

/** Other rules come into the builder; a draft that stood there can be brought back for a moment. */
export function useReplacing({ replace }: Pick<Writing, 'replace'>): (document: Document) => void {
  const { t } = useLingui()
  return (document) => {
    const back = replace(document)
    if (back) tellDone(t`Your draft made way for these rules`, back, 'segment-draft')
  }
}

import type { Difference } from '../../asking/approvals-api'
import { mockUp } from '../mock-up-size'

export type Side = Difference['before_seen']

export interface SeenPage {
  src: string
  width: number
  height: number
  /** A page of HTML, shown in a frame where nothing runs. */
  framed?: true
}

export const pagesOf = (side: Side | undefined): number =>
  side?.content_type === 'text/html' && side.proof !== null ? 1 : (side?.pages.length ?? 0)

/** A page of one side: frozen at its proof, or as it is on the card now; null where there is none. */
export function pageAt(workspace: string, side: Side | undefined, page: number): SeenPage | null {
  if (side?.content_type === 'text/html' && side.proof !== null && page === 1)
    return { src: `/api/${workspace}/proofs/${side.proof}/mock-up`, ...mockUp, framed: true }
  const size = side?.pages[page - 1]
  if (!side || !size) return null
  const at = side.proof === null ? `attachments/${side.attachment}` : `proofs/${side.proof}`
  return {
    src: `/api/${workspace}/${at}/page?number=${page}`,
    width: Math.round(size.width),
    height: Math.round(size.height),
  }
}

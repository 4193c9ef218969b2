import type { Difference } from '../../asking/approvals-api'

export type Side = Difference['before_seen']

export interface SeenPage {
  src: string
  width: number
  height: number
}

/** A page of one side: frozen at its proof, or as it is on the card now; null where there is none. */
export function pageAt(workspace: string, side: Side | undefined, page: number): SeenPage | null {
  const size = side?.pages[page - 1]
  if (!side || !size) return null
  const at = side.proof === null ? `attachments/${side.attachment}` : `proofs/${side.proof}`
  return {
    src: `/api/${workspace}/${at}/page?number=${page}`,
    width: Math.round(size.width),
    height: Math.round(size.height),
  }
}

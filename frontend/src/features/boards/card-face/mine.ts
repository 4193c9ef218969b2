import type { CardFace } from '../state/board-state'

/** A card that waits for me or that I brought here: I hold it, lead it, or am offered it. */
export function isMine({ responsible, lead, offer }: CardFace, me: number): boolean {
  return responsible === me || lead === me || offer?.receiver === me || offer?.giver === me
}

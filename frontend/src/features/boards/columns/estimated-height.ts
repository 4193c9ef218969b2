import type { CardFace } from '../state/board-state'

/** A guess until the card is measured, good enough that the scroll bar does not jump. */
export function estimatedHeight(face: CardFace, compact: boolean, thin: boolean): number {
  if (thin) return 28
  const lines = Math.min(4, Math.ceil(face.title.length / (compact ? 30 : 36)))
  const extra =
    (face.blocker ? 28 : 0) +
    (face.offer ? 28 : 0) +
    (face.class_of_service === 'expedite' ? 19 : 0) +
    (!compact && face.tags?.length ? 24 : 0)
  return 68 + lines * 18 + extra
}

import type { SeatTold } from '../asking/statik-api'
import { blockBehind, type Looked } from '../design/looking'
import { ofBlock, ofField, ofStep } from './seats-context'

/** Each place that somebody is at, with whoever is there. A field is a place, and so are its block and its step. */
export function whereTheyAre(seats: readonly SeatTold[], looked: Looked): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const put = (place: string, member: number) => found.set(place, [...(found.get(place) ?? []), member])
  for (const { member, step, part, field } of seats) {
    put(ofStep(step), member)
    if (part === null) continue
    put(ofField(part, field), member)
    const block = blockBehind(looked.part(part))
    if (block !== null) put(ofBlock(block), member)
  }
  return found
}

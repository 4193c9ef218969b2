import { t } from '@lingui/core/macro'
import type { Placement, SlotPlace, Slots, TrayCard } from '../asking/capacity-api'
import type { useCapacityDeeds } from '../asking/use-capacity-deeds'
import { placementOf, placeOf, withMoved, withoutPlaced, withPlaced, withSwapped } from './changing'
import type { Carried } from './hand'
import { placedIn } from './layout'

type Deeds = Pick<ReturnType<typeof useCapacityDeeds>, 'verbs' | 'run'>

/** What can be done to the plan, each with what was seen, so that nobody is overwritten. */
export class Planning {
  constructor(
    private readonly deeds: () => Deeds,
    private readonly slots: () => Slots | undefined,
    readonly titleOf: (card: number | null) => string,
    readonly inWords: (place: SlotPlace) => string,
  ) {}

  /** What is in the hand is let go over a slot. */
  drop(carried: Carried, at: SlotPlace): void {
    if (carried.kind === 'card') this.place(carried.card, at)
    else this.move(carried.placement, at)
  }

  place(card: TrayCard, at: SlotPlace, minutes?: number): void {
    const { verbs, run } = this.deeds()
    const { title } = card
    const where = this.inWords(at)
    void run(() => verbs.place(card.id, this.seen(at), minutes === undefined ? {} : { minutes }), {
      shown: (slots) => withPlaced(slots, card, at),
      done: t`“${title}” placed: ${where}`,
    })
  }

  move(placement: Placement, at: SlotPlace, whole = false): void {
    const slots = this.slots()
    const from = slots && placeOf(slots, placement.id)
    if (from && from.member === at.member && from.day === at.day && from.slot === at.slot) return
    const { verbs, run } = this.deeds()
    const title = this.titleOf(placement.card)
    const where = this.inWords(at)
    void run((waited) => verbs.move(placement.id, this.seen(at), this.version(placement, waited), whole), {
      shown: (before) => withMoved(before, placement.id, at),
      done: t`“${title}” moved: ${where}`,
    })
  }

  swap(one: Placement, other: Placement): void {
    if (one.card === other.card) return
    const { verbs, run } = this.deeds()
    const [first, second] = [this.titleOf(one.card), this.titleOf(other.card)]
    const swapped = (waited: boolean) =>
      verbs.swap(one.id, this.version(one, waited), other.id, this.version(other, waited))
    void run(swapped, {
      shown: (before) => withSwapped(before, one.id, other.id),
      done: t`“${first}” and “${second}” changed places`,
    })
  }

  takeOff(placement: Placement, whole = false): void {
    const { verbs, run } = this.deeds()
    const title = this.titleOf(placement.card)
    void run((waited) => verbs.takeOff(placement.id, this.version(placement, waited), whole), {
      shown: (before) => withoutPlaced(before, placement.id),
      done: t`“${title}” is out of the plan`,
    })
  }

  fresh(id: number): Placement | undefined {
    const slots = this.slots()
    return slots && placementOf(slots, id)
  }

  /** As it was when it was taken in hand; after a deed of one's own that had to be waited for, as that left it. */
  private version(placement: Placement, waited: boolean): number {
    return (waited ? this.fresh(placement.id) : undefined)?.version ?? placement.version
  }

  private seen(at: SlotPlace) {
    const slots = this.slots()
    return { ...at, seen: slots ? placedIn(slots, at).map(({ id }) => id) : [] }
  }
}

import { WhoCouldTakeIt } from '#features/capacity'
import { useOpenCard } from '../open/card-context'

/** Where the card stands in people's plans, and who could take the rest of it. */
export function Plan() {
  const { card } = useOpenCard()
  return <WhoCouldTakeIt card={card.id} isDone={card.done_at !== null} />
}

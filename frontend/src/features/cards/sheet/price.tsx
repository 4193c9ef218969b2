import { useLingui } from '@lingui/react/macro'
import { PriceOfCard } from '#features/budgets'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from './section-head'

/** What the card is paid and what it is paid for, to whoever sees prices. */
export function Price() {
  const { t } = useLingui()
  const { card } = useOpenCard()
  return (
    <PriceOfCard
      card={{ id: card.id, number: card.number, project: card.project ?? null }}
      frame={(count, body) => (
        <section aria-labelledby="card-price">
          <SectionHead id="card-price" title={t`Price and costs`} count={count} />
          {body}
        </section>
      )}
    />
  )
}

import { InnerLink } from './inner-link'
import { addressOf, cardsNamedIn, keyInAddress } from './keys'
import { useKnownKeys } from './known-keys'

/** Links to the cards that a text names, for beside a text that is a button. */
export function NamedCards({ text, className }: { text: string; className?: string | undefined }) {
  const known = useKnownKeys(text)
  if (known === null) return null
  const byAddress = text.split(/\s+/).flatMap((word) => keyInAddress(word, known.prefixes) ?? [])
  const written = new Map(cardsNamedIn(text, known.prefixes).map((card) => [card.name, card.text]))
  for (const key of byAddress) written.set(key, key)
  return [...written].map(([name, words]) => (
    <InnerLink key={name} href={addressOf(known.workspace, name)} className={className}>
      {words}
    </InnerLink>
  ))
}

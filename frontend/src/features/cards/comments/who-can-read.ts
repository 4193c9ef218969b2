import type { Card } from '../asking/card'
import type { CardWords } from '../asking/use-words'

type Member = CardWords['members'] extends ReadonlyMap<number, infer One> ? One : never

/** Whom a comment can mention: those who see the card, guests only where the client reads it. */
export function readersOf(card: Card, words: CardWords, clientReads: boolean): Member[] {
  const space = words.spaces.find(({ id }) => id === card.space)
  const client = card.project ? words.projects.get(card.project)?.client : undefined
  return [...words.members.values()]
    .filter(({ id, left, placeholder, role, client: theirs }) => {
      if (left || placeholder || id === words.me.id) return false
      if (role === 'guest') return clientReads && (card.shared || words.isGuest) && theirs === client
      return !space?.private || space.members.includes(id)
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

import { addressOf, cardsNamedIn, keyInAddress } from './keys'

/** What is used of a piece of Markdown (mdast). */
interface Piece {
  type: string
  value?: string
  url?: string
  children?: Piece[]
}

interface Options {
  workspace: string
  prefixes: ReadonlySet<string>
}

/** Cards that a text names become links to them, also by an address of the old tracker. Code stays as it is. */
export function remarkCardKeys({ workspace, prefixes }: Options) {
  return (tree: Piece) => link(tree)

  function link(piece: Piece): void {
    if (piece.children === undefined) return
    piece.children = piece.children.flatMap((child) => {
      if (child.type === 'text') return linked(child.value ?? '')
      if (child.type === 'link') return [leadingHere(child)]
      if (child.type !== 'linkReference') link(child)
      return [child]
    })
  }

  function linked(text: string): Piece[] {
    const pieces: Piece[] = []
    let from = 0
    for (const card of cardsNamedIn(text, prefixes)) {
      if (card.at > from) pieces.push({ type: 'text', value: text.slice(from, card.at) })
      const url = addressOf(workspace, card.name)
      pieces.push({ type: 'link', url, children: [{ type: 'text', value: card.text }] })
      from = card.at + card.text.length
    }
    if (from < text.length) pieces.push({ type: 'text', value: text.slice(from) })
    return pieces
  }

  function leadingHere(there: Piece): Piece {
    const key = keyInAddress(there.url ?? '', prefixes)
    return key === null ? there : { ...there, url: addressOf(workspace, key) }
  }
}

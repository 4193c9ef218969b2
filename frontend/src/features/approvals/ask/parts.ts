import type { GateOfCard } from '../asking/approvals-api'
import type { AskedCard } from '../asking/asked-card'

/** A text or a file of the card, and what becomes of it in the question. */
export interface AskedPart {
  key: string
  kind: 'section' | 'attachment'
  id: number
  name: string
  /** `hidden`: it would be shown, but is not marked for the client; `outside`: the gate does not ask about its kind. */
  fate: 'shown' | 'hidden' | 'outside'
}

type Subject = Pick<GateOfCard, 'subject' | 'sections' | 'attachments'>

/** What a gate would show is said by the server; of a free question it is what is there, or marked for the client. */
export function partsOf(
  card: Pick<AskedCard, 'sections' | 'attachments'>,
  nameOf: (section: AskedCard['sections'][number]) => string,
  forClient: boolean,
  gate: Subject | null,
): AskedPart[] {
  const free = gate === null || gate.subject === 'chosen'
  const fate = (kind: AskedPart['kind'], id: number, marked: boolean): AskedPart['fate'] => {
    if (free) return marked || !forClient ? 'shown' : 'hidden'
    if (gate.subject === (kind === 'section' ? 'files' : 'brief')) return 'outside'
    return (kind === 'section' ? gate.sections : gate.attachments).includes(id) ? 'shown' : 'hidden'
  }
  return [
    ...card.sections.map((section) => ({
      key: `s${section.id}`,
      kind: 'section' as const,
      id: section.id,
      name: nameOf(section),
      fate: fate('section', section.id, section.client_visible),
    })),
    ...card.attachments.map(({ id, name, client_visible }) => ({
      key: `a${id}`,
      kind: 'attachment' as const,
      id,
      name,
      fate: fate('attachment', id, client_visible),
    })),
  ]
}

import type { Approval, GateOfCard } from './approvals-api'

/** What the approvals need to know of the card they are about, and of who looks. */
export interface AskedCard {
  id: number
  sections: readonly { id: number; title: string; job_function: string }[]
  attachments: readonly { id: number; name: string }[]
  client: number | null
}

export interface Reader {
  me: number
  isGuest: boolean
  name: (member: number | null) => string
  team: readonly { id: number; name: string }[]
}

/** What shall be asked: at a gate, as the next round of a question, or (neither) something new. */
export interface Wish {
  gate?: GateOfCard
  again?: Approval
}

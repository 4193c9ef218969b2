import type { Approval, GateOfCard } from './approvals-api'

/** What the approvals need to know of the card they are about, and of who looks. */
export interface AskedCard {
  id: number
  sections: readonly { id: number; title: string; job_function: string; client_visible: boolean }[]
  attachments: readonly { id: number; name: string; client_visible: boolean }[]
  client: number | null
  clientName: string
  shared: boolean
  /** Lets the client read a part, or see the card; whoever asks does it where they notice that it is missing. */
  marking: {
    section: (id: number) => Promise<unknown>
    attachment: (id: number) => Promise<unknown>
    share: () => Promise<unknown>
  }
}

export interface Reader {
  me: number
  isGuest: boolean
  name: (member: number | null) => string
  team: readonly { id: number; name: string }[]
}

/** What shall be asked: at a gate, as the next round of a question (of a gate too), or (neither) something new. */
export interface Wish {
  gate?: GateOfCard
  again?: Approval
}

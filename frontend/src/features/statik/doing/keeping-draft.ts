import type { Drafts } from './drafts'

export interface Keeping {
  /** undefined: it reads as nothing that fits. */
  read: (text: string) => unknown
  isHeld: (said: unknown) => boolean
  /** Answers why not, or "" when it is said. */
  say: (said: unknown, basedOn: number) => Promise<string>
  unreadable: string
  /** Tells of a refusal when the field is no longer on the screen. */
  tell: (refused: string) => void
}

/** Says what was typed. Of one field one thing is said at a time; what is refused stays a draft. */
export async function keepDraft(drafts: Drafts, field: string, how: Keeping): Promise<void> {
  const draft = drafts.of(field)
  if (!draft) return
  if (draft.sent !== null) {
    if (draft.sent !== draft.text) drafts.put(field, { ...draft, again: true })
    return
  }
  const said = how.read(draft.text)
  const refuse = (error: string) => {
    const now = drafts.of(field) ?? draft
    drafts.put(field, { ...now, sent: null, again: false, error })
    if (!drafts.isShown(field)) how.tell(error)
  }
  if (said === undefined) return refuse(how.unreadable)
  if (how.isHeld(said)) return drafts.put(field, null)
  drafts.put(field, { ...draft, sent: draft.text, error: '' })
  const refused = await how.say(said, draft.basedOn)
  if (refused) return refuse(refused)
  const now = drafts.of(field)
  if (!now || now.text === draft.text) return drafts.put(field, null)
  drafts.put(field, { ...now, sent: null, again: false })
  if (now.again) await keepDraft(drafts, field, { ...how, isHeld: () => false })
}

import { readDraft, storeDraft } from '#ui/drafts'

/** What was typed into a field and is not kept yet. */
export interface Draft {
  text: string
  /** The version that was on the screen when the first letter was typed. */
  basedOn: number
  /** What the server is being told; null: nothing is under way. */
  sent: string | null
  /** What is typed on meanwhile is to be kept, too. */
  again: boolean
  /** Why it was refused. */
  error: string
  /** It was typed before the page was left, and nobody has looked at it since. */
  found: boolean
}

/**
 * Everything that is typed and not kept, by field: a field that goes from the screen and comes back finds it again,
 * also after the page was left. `place`: what all these fields belong to.
 */
export class Drafts {
  private readonly all = new Map<string, Draft | null>()
  private readonly shown = new Map<string, Set<() => void>>()

  constructor(private readonly place: string) {}

  of(field: string): Draft | null {
    const known = this.all.get(field)
    if (known !== undefined) return known
    const left = readDraft(`${this.place}.${field}`)
    const draft = left
      ? { text: left.text, basedOn: left.based_on ?? 0, sent: null, again: false, error: '', found: true }
      : null
    this.all.set(field, draft)
    return draft
  }

  put(field: string, draft: Draft | null): void {
    this.all.set(field, draft)
    storeDraft(`${this.place}.${field}`, draft && { text: draft.text, based_on: draft.basedOn })
    for (const tell of this.shown.get(field) ?? []) tell()
  }

  type(field: string, text: string, version: number): void {
    const was = this.of(field)
    this.put(field, {
      text,
      basedOn: was?.basedOn ?? version,
      sent: was?.sent ?? null,
      again: was?.again ?? false,
      error: '',
      found: false,
    })
  }

  /** Back to what was kept, or is about to be. */
  giveUp(field: string): void {
    const was = this.of(field)
    const sent = was?.sent ?? null
    this.put(field, was && sent !== null ? { ...was, text: sent, again: false } : null)
  }

  isShown(field: string): boolean {
    return this.shown.has(field)
  }

  /** Tells `changed` of each change as long as the field is on the screen; answers with what ends that. */
  show(field: string, changed: () => void): () => void {
    const here = this.shown.get(field) ?? new Set()
    this.shown.set(field, here.add(changed))
    return () => {
      here.delete(changed)
      if (here.size === 0) this.shown.delete(field)
    }
  }
}

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
}

/** Everything that is typed and not kept, by field: a field that goes from the screen and comes back finds it again. */
export class Drafts {
  private readonly all = new Map<string, Draft>()
  private readonly shown = new Map<string, Set<() => void>>()

  of(field: string): Draft | null {
    return this.all.get(field) ?? null
  }

  put(field: string, draft: Draft | null): void {
    if (draft) this.all.set(field, draft)
    else this.all.delete(field)
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

import type { ConnectionState, Entry, Signal } from './entry'

export interface Listener {
  /** The number up to which the listener already knows everything, usually the `number` of a fetched board. */
  after?: number
  onEntry: (entry: Entry) => void
  /** What the listener holds can no longer be brought up to date by entries: fetch it again. */
  onReset?: () => void
}

export interface Past {
  from: number | null
  entries: Entry[]
  state: ConnectionState
}

/** What this tab has heard of one workspace: the last entries, and who wants to know. Every entry is told once. */
export class Feed {
  state: ConnectionState = 'connecting'
  private from: number | null = null
  private entries: Entry[] = []
  private readonly listeners = new Set<Listener>()
  private readonly watchers = new Set<() => void>()

  constructor(private readonly keep = 500) {}

  /** The number up to which this tab knows everything; null before the first sign of life. */
  get position(): number | null {
    return this.entries.at(-1)?.number ?? this.from
  }

  take(signal: Signal): void {
    if (signal.kind === 'entry') this.takeEntry(signal.entry)
    else if (signal.kind === 'reset') this.reset(signal.number)
    else if (signal.kind === 'state') this.become(signal.state)
    else if (signal.number !== null) this.begin(signal.number)
  }

  /** Joins what an older tab remembers, so that this tab can serve a board fetched a moment ago. */
  takePast(past: Past): void {
    if (this.from === null && this.entries.length === 0) this.from = past.from
    for (const entry of past.entries) this.takeEntry(entry)
    this.become(past.state)
  }

  past(): Past {
    return { from: this.from, entries: this.entries, state: this.state }
  }

  /** Tells what happened after `after` at once, then everything that comes. Returns the way to stop listening. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    if (listener.after !== undefined && this.position !== null) this.replay(listener, listener.after)
    return () => this.listeners.delete(listener)
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  private replay(listener: Listener, after: number): void {
    if (this.from === null || after < this.from) listener.onReset?.()
    else for (const entry of this.entries) if (entry.number > after) listener.onEntry(entry)
  }

  /** The first sign of life: whoever fetched before the stream began may have missed something in between. */
  private begin(number: number): void {
    if (this.from !== null) return
    this.from = number
    for (const listener of this.listeners)
      if (listener.after !== undefined && listener.after < number) listener.onReset?.()
  }

  private takeEntry(entry: Entry): void {
    if (this.position !== null && entry.number <= this.position) return
    this.begin(entry.number - 1)
    this.entries.push(entry)
    const surplus = this.entries.splice(0, Math.max(0, this.entries.length - this.keep))
    this.from = surplus.at(-1)?.number ?? this.from
    for (const listener of this.listeners)
      if (listener.after === undefined || entry.number > listener.after) listener.onEntry(entry)
  }

  private reset(number: number | null): void {
    this.entries = []
    this.from = number
    for (const listener of this.listeners) listener.onReset?.()
  }

  private become(state: ConnectionState): void {
    if (state === this.state) return
    this.state = state
    for (const watcher of this.watchers) watcher()
  }
}

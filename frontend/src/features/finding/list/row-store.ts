import type { Row } from '../asking/finding-api'

const pause = 25
const most = 200

/** The rows that have been looked at; those that come into view are asked for a few at a time. */
export class RowStore {
  private readonly rows = new Map<number, Row>()
  private readonly asked = new Set<number>()
  private readonly wanted = new Set<number>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private counted = 0

  constructor(private readonly ask: (cards: readonly number[]) => Promise<Row[]>) {}

  get = (id: number): Row | undefined => this.rows.get(id)

  version = (): number => this.counted

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** These come into view; what was wanted before and has gone by again is not asked for any more. */
  want(ids: Iterable<number>): void {
    this.wanted.clear()
    for (const id of ids) if (!this.rows.has(id) && !this.asked.has(id)) this.wanted.add(id)
    if (this.wanted.size > 0) this.timer ??= setTimeout(() => this.flush(), pause)
  }

  /** What has become of these, as far as somebody has looked at them. */
  refresh(ids: readonly number[]): void {
    const known = ids.filter((id) => this.rows.has(id))
    for (const some of parts(known)) void this.fetch(some)
  }

  /** All of them are out of date; they stay in view until they have come again. */
  refreshAll(): void {
    this.refresh([...this.rows.keys()])
  }

  private flush(): void {
    this.timer = undefined
    const ids = [...this.wanted]
    this.wanted.clear()
    for (const some of parts(ids)) void this.fetch(some)
  }

  private async fetch(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.asked.add(id)
    try {
      const rows = await this.ask(ids)
      const there = new Set(rows.map(({ id }) => id))
      for (const id of ids) if (!there.has(id)) this.rows.delete(id)
      for (const row of rows) this.rows.set(row.id, row)
      this.counted += 1
      for (const listener of this.listeners) listener()
    } catch {
      // They are asked for again when they are next in view.
    } finally {
      for (const id of ids) this.asked.delete(id)
    }
  }
}

function parts(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, at) =>
    ids.slice(at * most, (at + 1) * most),
  )
}

const smoothing = 0.3

/** How many rows may be drawn whole in one frame, by how long the last ones took on this machine. */
export class Pace {
  private perRow: number | null = null

  /** `budget`: milliseconds of a frame for our own part; to lay out and paint takes the browser longer than that. */
  constructor(
    private readonly budget = 3,
    private readonly fewest = 2,
    private readonly most = 60,
    private readonly first = 8,
  ) {}

  get atOnce(): number {
    if (this.perRow === null) return this.first
    return Math.min(this.most, Math.max(this.fewest, Math.floor(this.budget / this.perRow)))
  }

  took(rows: number, milliseconds: number): void {
    if (rows < this.fewest) return // all else of a frame would be laid on so few
    const now = Math.max(0.01, milliseconds / rows)
    this.perRow = this.perRow === null ? now : this.perRow + smoothing * (now - this.perRow)
  }
}

/** Of rows in view those that are drawn whole now: those that are so already, and of the new ones the first few. */
export function inTurn(inView: readonly number[], whole: ReadonlySet<number>, atOnce: number): number[] {
  let left = atOnce
  return inView.filter((id) => whole.has(id) || left-- > 0)
}

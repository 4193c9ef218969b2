/** What one says of a field oneself is read already: whoever writes it twice in a row does not meet themselves. */
export class OwnVersions {
  private readonly made = new Map<number, Set<number>>()
  private readonly said = new Map<string, { from: number; to: number }>()

  /** These fields of the part were said on top of `read`, and hold since `version`. */
  wrote(part: number, fields: readonly string[], read: number, version: number): void {
    const known = this.made.get(part) ?? new Set()
    this.made.set(part, known.add(version))
    for (const field of fields) {
      const before = this.said.get(`${part}.${field}`)
      const from = before && before.from <= read && read <= before.to ? before.from : read
      this.said.set(`${part}.${field}`, { from, to: version })
    }
  }

  /** The version up to which all that was said of these fields after `read` is one's own. */
  since(part: number, fields: readonly string[], read: number): number {
    const each = fields.map((field) => {
      const own = this.said.get(`${part}.${field}`)
      return own && own.from <= read && read < own.to ? own.to : read
    })
    return each.length ? Math.min(...each) : read
  }

  /** Whether everything that was said of the part after `read` is one's own. */
  isOwn(part: number, read: number, version: number): boolean {
    const known = this.made.get(part)
    for (let each = read + 1; each <= version; each++) if (!known?.has(each)) return false
    return true
  }
}

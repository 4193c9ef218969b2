/**
 * Somebody who writes a field twice in a row does not meet themselves: a version that only they made counts as
 * read.
 */
export class OwnVersions {
  private readonly made = new Map<number, Set<number>>()

  wrote(part: number, version: number): void {
    const known = this.made.get(part) ?? new Set()
    known.add(version)
    this.made.set(part, known)
  }

  /** The version up to which everything after `read` is one's own. */
  since(part: number, read: number): number {
    const known = this.made.get(part)
    let version = read
    while (known?.has(version + 1)) version += 1
    return version
  }
}

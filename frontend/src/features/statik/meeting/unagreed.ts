import type { Version } from '../asking/statik-api'

export interface Unagreed {
  /** The version that was spoken of last; null: nobody has been asked yet. */
  version: Version | null
  /** The design is no longer what was spoken of: nobody has agreed to it as it is now. */
  changed: boolean
  objections: Version['sign_offs']
  /** Who was asked and has said nothing yet: silence is no consent. */
  silent: number[]
}

const ofNobody: Unagreed = { version: null, changed: false, objections: [], silent: [] }

/** What is not agreed to of the design as it stands, before each publish; null: all of it is agreed to, or in force. */
export function unagreed(versions: readonly Version[]): Unagreed | null {
  const version = versions.find(({ name }) => name !== '')
  if (!version) return ofNobody
  const changed = !version.stands
  if (versions.some((other) => other.published_at !== null && other.number > version.number))
    return changed ? { version, changed, objections: [], silent: [] } : null
  const said = new Set(version.sign_offs.map(({ member }) => member))
  const objections = version.sign_offs.filter(({ agrees }) => !agrees)
  const silent = version.asked.filter((member) => !said.has(member))
  return changed || objections.length || silent.length ? { version, changed, objections, silent } : null
}

import type { Version } from '../asking/statik-api'

export interface Unagreed {
  version: Version
  objections: Version['sign_offs']
  /** Who was asked and has said nothing yet: silence is no consent. */
  silent: number[]
}

/** What is not agreed to of the version that is spoken of; null: nothing, or a later one is in force already. */
export function unagreed(versions: readonly Version[]): Unagreed | null {
  const version = versions.find(({ name }) => name !== '')
  if (!version || versions.some((other) => other.published_at !== null && other.number > version.number))
    return null
  const said = new Set(version.sign_offs.map(({ member }) => member))
  const objections = version.sign_offs.filter(({ agrees }) => !agrees)
  const silent = version.asked.filter((member) => !said.has(member))
  return objections.length || silent.length ? { version, objections, silent } : null
}

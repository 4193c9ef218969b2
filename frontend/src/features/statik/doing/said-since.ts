import type { Part } from '../design/kinds'
import type { Versions } from './deeds'
import type { OwnVersions } from './own-versions'

/** Whether somebody else said more of the part, or of what goes with it, than is `known`. */
export function saidSince(parts: readonly Part[], id: number, known: Versions, own: OwnVersions): boolean {
  return parts
    .filter((part) => part.id === id || hangsOn(part, id))
    .some((part) => !own.isOwn(part.id, known[part.id] ?? 0, part.version))
}

function hangsOn({ kind, values }: Part, id: number): boolean {
  if (kind === 'link') return values.before === id || values.next === id
  if (kind === 'rule') return values.block === id || values.next === id
  return (kind === 'risk' || kind === 'question' || kind === 'agreement') && values.block === id
}

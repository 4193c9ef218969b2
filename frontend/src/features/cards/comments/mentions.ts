interface Named {
  id: number
  name: string
}

const token = /@\[([^\]\n]{1,120})\]\(member:(\d{1,18})\)/g

/** As a person writes it: “@Kees”. */
export function withNames(text: string): string {
  return text.replace(token, (_, name: string) => `@${name}`)
}

/** As the server reads it: “@[Kees](member:12)”. The longest name wins, so “@Anna Smit” is not Anna. */
export function withTokens(text: string, members: readonly Named[]): string {
  const known = members.filter(({ name }) => name.trim() !== '' && !/[\]\n]/.test(name) && name.length <= 120)
  if (known.length === 0) return text
  const byName = new Map(known.toReversed().map((member) => [member.name, member.id]))
  const names = [...byName.keys()].sort((one, other) => other.length - one.length).map(escaped)
  const found = new RegExp(`(?<![\\p{L}\\p{N}@])@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replace(found, (_, name: string) => `@[${name}](member:${byName.get(name)})`)
}

/** As Markdown draws it: the name set off, whatever signs it has. */
export function drawn(text: string): string {
  return text.replace(token, (_, name: string) => `**@${name.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, '\\$&')}**`)
}

/** The unfinished mention before the caret: where its @ stands and what is typed of the name. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]*)?)$/u.exec(text.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { from: caret - typed.length - 1, typed }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

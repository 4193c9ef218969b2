/** A rule as the language of segments has it; what it holds beside its type the JSON Schema says. */
export interface Leaf {
  type: string
  [name: string]: unknown
}

export interface Group {
  combinator: 'and' | 'or'
  not?: boolean
  rules: Rule[]
}

export type Rule = Leaf | Group

/** What is written in the builder; its name and number the server gives. */
export interface Document {
  purpose?: string
  time_zone: string
  definition: Group
}

/** The way to a rule from the top group: [2, 0] is the first rule of the third. */
export type Path = readonly number[]

export const isGroup = (rule: Rule): rule is Group => 'rules' in rule

/** How problems and counts name it. */
export const placeOf = (path: Path): string => ['definition', ...path.map((at) => `rules[${at}]`)].join('.')

/** The rule that a place is about, though it may name something inside of it; null for the document around. */
export function pathOf(place: string): Path | null {
  const found = /^definition((?:\.rules\[\d+\])*)/.exec(place)
  if (!found) return null
  // A condition inside a rule is the rule's own: `definition.rules[0].where.rules[1]` is about the first rule.
  return [...(found[1] ?? '').matchAll(/\[(\d+)\]/g)].map(([, at]) => Number(at))
}

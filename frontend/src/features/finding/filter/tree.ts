/** A filter as the server tells it: groups of conditions within groups. */
export type Value = string | number | { name: string }

export interface Condition {
  field: string
  op: Op
  values: Value[]
  /** Of an own field: which one. */
  which?: number | { name: string }
}

export type Op = 'is' | 'has' | 'lt' | 'le' | 'gt' | 'ge' | 'between'
export type Node = Condition | { all: Node[] } | { any: Node[] } | { not: Node }
/** Which parts to go into, from the root of a filter as `parts` tells them. */
export type Path = readonly number[]

export const everything: Node = { all: [] }

export function isCondition(node: Node): node is Condition {
  return 'field' in node
}

/** The parts that all must hold. */
export function parts(root: Node): Node[] {
  return 'all' in root ? root.all : [root]
}

/** What stands inside a node, where something does. */
export function inside(node: Node): Node[] {
  if (isCondition(node)) return []
  if ('not' in node) return [node.not]
  return 'all' in node ? node.all : node.any
}

export function withPart(root: Node, added: Node): Node {
  return { all: [...parts(root), added] }
}

/** The filter with another node (or none) in that place; a group that is left empty goes with its last part. */
export function replaced(root: Node, path: Path, by: Node | null): Node {
  return tidy({ all: replacedAmong(parts(root), path, by) })
}

function replacedAmong(nodes: readonly Node[], path: Path, by: Node | null): Node[] {
  const [at, ...deeper] = path
  return nodes.flatMap((node, place) => {
    if (place !== at) return [node]
    const put = deeper.length === 0 ? by : within(node, deeper, by)
    return put ? [put] : []
  })
}

function within(node: Node, path: Path, by: Node | null): Node | null {
  if (isCondition(node)) return node
  const among = replacedAmong(inside(node), path, by)
  if (among.length === 0) return null
  if ('not' in node) return among[0] ? { not: among[0] } : null
  return 'all' in node ? { all: among } : { any: among }
}

/** Groups of one and what is denied twice say nothing. */
function tidy(node: Node): Node {
  if (isCondition(node)) return node
  if ('not' in node) {
    const inner = tidy(node.not)
    return 'not' in inner ? inner.not : { not: inner }
  }
  const among = inside(node).map(tidy)
  if (among.length === 1 && among[0]) return among[0]
  return 'all' in node ? { all: among } : { any: among }
}

/** A condition, and whether it is denied. */
export function plainCondition(node: Node): { condition: Condition; denied: boolean } | null {
  if (isCondition(node)) return { condition: node, denied: false }
  return 'not' in node && isCondition(node.not) ? { condition: node.not, denied: true } : null
}

export function orElse(node: Node, other: Node): Node {
  return 'any' in node ? { any: [...node.any, other] } : { any: [node, other] }
}

export function isNamed(value: Value): value is { name: string } {
  return typeof value === 'object'
}

export function sameValue(one: Value, other: Value): boolean {
  return isNamed(one) && isNamed(other) ? one.name === other.name : one === other
}

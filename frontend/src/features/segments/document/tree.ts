import type { Check } from '../asking/held'
import { type Document, type Group, isGroup, type Path, placeOf, type Rule } from './kinds'

/** The rule at a path; undefined where there is none. */
export function at(group: Group, path: Path): Rule | undefined {
  const [first, ...rest] = path
  if (first === undefined) return group
  const rule = group.rules[first]
  if (rule === undefined || rest.length === 0) return rule
  return isGroup(rule) ? at(rule, rest) : undefined
}

/** The same tree with another rule at a path. */
export function replaced(group: Group, path: Path, rule: Rule): Group {
  return changed(group, path, (rules, place) => rules.map((each, number) => (number === place ? rule : each)))
}

export function removed(group: Group, path: Path): Group {
  return changed(group, path, (rules, place) => rules.filter((_, number) => number !== place))
}

/** With one more rule at the end of the group at a path. */
export function added(group: Group, path: Path, rule: Rule): Group {
  const target = at(group, path)
  if (!target || !isGroup(target)) return group
  const grown = { ...target, rules: [...target.rules, rule] }
  return path.length === 0 ? grown : replaced(group, path, grown)
}

/** A rule changes places with the one before (-1) or after it (1). */
export function moved(group: Group, path: Path, by: -1 | 1): Group {
  return changed(group, path, (rules, place) => {
    const other = place + by
    const [mine, theirs] = [rules[place], rules[other]]
    if (mine === undefined || theirs === undefined) return rules
    return rules.map((each, number) => (number === place ? theirs : number === other ? mine : each))
  })
}

/** A rule becomes a group that holds it. */
export function wrapped(group: Group, path: Path): Group {
  const rule = at(group, path)
  return rule ? replaced(group, path, { combinator: 'or', rules: [rule] }) : group
}

function changed(group: Group, path: Path, change: (rules: Rule[], place: number) => Rule[]): Group {
  const [first, ...rest] = path
  if (first === undefined) return group
  if (rest.length === 0) return { ...group, rules: change(group.rules, first) }
  const inner = group.rules[first]
  if (!inner || !isGroup(inner)) return group
  const rules = group.rules.map((each, number) => (number === first ? changed(inner, rest, change) : each))
  return { ...group, rules }
}

/** Empty groups say nothing: what is sent is without them. */
export function withoutEmpty(document: Document): Document {
  return { ...document, definition: pruned(document.definition) }
}

function pruned(group: Group): Group {
  const rules = group.rules
    .map((rule) => (isGroup(rule) ? pruned(rule) : rule))
    .filter((rule) => !isGroup(rule) || rule.rules.length > 0)
  return { ...group, rules }
}

/** Where a path of the tree with its empty groups lies in the tree that is sent. */
export function sentPlaces(group: Group): Map<string, string> {
  const found = new Map<string, string>()
  walk(group, [], [], found)
  return found
}

function walk(group: Group, here: number[], sent: number[], found: Map<string, string>): void {
  let place = 0
  group.rules.forEach((rule, number) => {
    if (isGroup(rule) && pruned(rule).rules.length === 0) return
    found.set(placeOf([...here, number]), placeOf([...sent, place]))
    if (isGroup(rule)) walk(rule, [...here, number], [...sent, place], found)
    place += 1
  })
}

export interface Told {
  words: string
  /** Undefined: not counted; null: somebody, but few. */
  customers?: number | null
}

/** The words of all rules; with how many each holds for where the rules were counted one by one. */
export function rulesTold({ rules, counted }: Pick<Check, 'rules' | 'counted'>) {
  const hasCounts = counted !== null && counted.steps.length > 0
  return rules.map(({ place, words, customers }) => ({ place, words, ...(hasCounts ? { customers } : {}) }))
}

/**
 * What the server said of a rule, by the rule itself: while another answer is on its way, rules that moved keep their
 * words, and one that was changed has none.
 */
export function toldByRule(
  definition: Group,
  rules: readonly (Told & { place: string })[],
): Map<string, Told> {
  const byPlace = new Map(rules.map((rule) => [rule.place, rule]))
  const found = new Map<string, Told>()
  const visit = (group: Group, path: number[]) =>
    group.rules.forEach((rule, number) => {
      const here = [...path, number]
      const told = byPlace.get(placeOf(here))
      if (told) found.set(JSON.stringify(rule), told)
      if (isGroup(rule)) visit(rule, here)
    })
  visit(definition, [])
  return found
}

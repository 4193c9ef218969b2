import type { Count } from '../asking/held'
import { type Group, pathOf, placeOf } from './kinds'
import {
  added,
  at,
  moved,
  removed,
  replaced,
  rulesTold,
  sentPlaces,
  toldByRule,
  withoutEmpty,
  wrapped,
} from './tree'

const leaf = (name: string) => ({ type: 'field', field: name })
const inner: Group = { combinator: 'or', not: true, rules: [leaf('b'), leaf('c')] }
const tree: Group = { combinator: 'and', rules: [leaf('a'), inner, leaf('d')] }
const names = (group: Group): unknown =>
  group.rules.map((rule) => ('rules' in rule ? names(rule as Group) : rule.field))

test('a rule is found, replaced and taken out where it stands, and the tree before is left alone', () => {
  expect(at(tree, [1, 1])).toEqual(leaf('c'))
  expect(names(replaced(tree, [1, 0], leaf('x')))).toEqual(['a', ['x', 'c'], 'd'])
  expect(names(removed(tree, [1, 1]))).toEqual(['a', ['b'], 'd'])
  expect(names(tree)).toEqual(['a', ['b', 'c'], 'd'])
})

test('a rule is added at the end of a group', () => {
  expect(names(added(tree, [], leaf('e')))).toEqual(['a', ['b', 'c'], 'd', 'e'])
  expect(names(added(tree, [1], leaf('e')))).toEqual(['a', ['b', 'c', 'e'], 'd'])
  expect(added(tree, [0], leaf('e'))).toBe(tree)
})

test('a rule changes places with its neighbour, and not beyond the ends', () => {
  expect(names(moved(tree, [1], 1))).toEqual(['a', 'd', ['b', 'c']])
  expect(names(moved(tree, [1, 1], -1))).toEqual(['a', ['c', 'b'], 'd'])
  expect(names(moved(tree, [0], -1))).toEqual(names(tree))
})

test('a rule becomes a group of its own', () => {
  expect(names(wrapped(tree, [2]))).toEqual(['a', ['b', 'c'], ['d']])
})

test('a group without rules is not sent, and places are those of what is sent', () => {
  const hollow: Group = {
    combinator: 'and',
    rules: [{ combinator: 'or', rules: [] }, leaf('a'), { combinator: 'or', rules: [leaf('b')] }],
  }
  expect(names(withoutEmpty({ time_zone: 'UTC', definition: hollow }).definition)).toEqual(['a', ['b']])
  expect(sentPlaces(hollow).get(placeOf([2, 0]))).toBe('definition.rules[1].rules[0]')
  expect(sentPlaces(hollow).has(placeOf([0]))).toBe(false)
})

test('what is said of a rule stays with it when it moves', () => {
  const told = toldByRule(tree, [
    { place: 'definition.rules[0]', words: 'a is', customers: 3 },
    { place: 'definition.rules[1].rules[1]', words: 'c is', customers: null },
  ])
  const later = moved(tree, [0], 1)
  expect(told.get(JSON.stringify(at(later, [1])))?.words).toBe('a is')
  expect(told.get(JSON.stringify(leaf('c')))?.words).toBe('c is')
  expect(told.has(JSON.stringify(leaf('changed')))).toBe(false)
})

test('a place inside a rule is about that rule', () => {
  expect(pathOf('definition.rules[1].rules[0].where.rules[2].field')).toEqual([1, 0])
  expect(pathOf('definition.rules[3].value')).toEqual([3])
  expect(pathOf('definition.rules')).toEqual([])
  expect(pathOf('purpose')).toBeNull()
})

test('a rule that was not counted is told from one that holds for a few', () => {
  const rules = [{ place: 'definition.rules[0]', words: 'Dutch', customers: null }]
  const step = { place: 'definition.rules[0]', words: 'Dutch', alone: null, so_far: null, without: 50 }
  const counted: Count = {
    customers: 50,
    members: null,
    combinator: 'and',
    steps: [step],
    reach: [],
    as_of: '',
  }
  expect(rulesTold({ rules, counted })[0]).toHaveProperty('customers', null)
  expect(rulesTold({ rules, counted: { ...counted, steps: [] } })[0]).not.toHaveProperty('customers')
  expect(rulesTold({ rules, counted: null })[0]).not.toHaveProperty('customers')
})

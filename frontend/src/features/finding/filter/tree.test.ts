import { type Condition, orElse, parts, replaced, withPart } from './tree'

const is = (field: string, ...values: (string | number)[]): Condition => ({ field, op: 'is', values })
const mine = is('responsible', 'me')
const late = is('deadline', 'overdue')
const urgent = is('tag', 4)

test('a condition joins those that are there', () => {
  expect(parts(withPart({ all: [] }, mine))).toEqual([mine])
  expect(parts(withPart(mine, late))).toEqual([mine, late])
})

test('a part is put in the place of another, however deep', () => {
  const filter = { all: [mine, { any: [late, { not: urgent }] }] }
  expect(replaced(filter, [1, 1, 0], is('tag', 5))).toEqual({
    all: [mine, { any: [late, { not: is('tag', 5) }] }],
  })
})

test('what goes takes its empty group along, and a group of one is no group', () => {
  const filter = { all: [mine, { any: [late, { not: urgent }] }] }
  expect(replaced(filter, [1, 1, 0], null)).toEqual({ all: [mine, late] })
  expect(replaced(mine, [0], null)).toEqual({ all: [] })
})

test('denied twice is said', () => {
  expect(replaced({ not: urgent }, [0], { not: { not: urgent } })).toEqual(urgent)
})

test('one more way joins the ways that are there', () => {
  expect(orElse(mine, late)).toEqual({ any: [mine, late] })
  expect(orElse({ any: [mine, late] }, urgent)).toEqual({ any: [mine, late, urgent] })
})

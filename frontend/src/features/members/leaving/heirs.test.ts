import { heirsOf, isCovered } from './heirs'

const held = {
  cards: 3,
  lead: 1,
  responsible: 2,
  offers: 0,
  items: 0,
  projects: 0,
  approvals: 0,
  by_job_function: { designer: 2, analyst: 1 },
}

test('whoever takes the rest takes everything', () => {
  expect(isCovered(held, heirsOf(4, {}))).toBe(true)
  expect(isCovered(held, heirsOf(null, {}))).toBe(false)
})

test('an heir for each job function is enough for cards, but not for projects', () => {
  const each = heirsOf(null, { designer: 4, analyst: 5 })
  expect(isCovered(held, each)).toBe(true)
  expect(isCovered(held, heirsOf(null, { designer: 4, analyst: null }))).toBe(false)
  expect(isCovered({ ...held, projects: 1 }, each)).toBe(false)
  expect(isCovered({ ...held, approvals: 1 }, each)).toBe(false)
})

test('nobody is needed where nothing is held', () => {
  const nothing = { ...held, cards: 0, by_job_function: {} }
  expect(isCovered(nothing, heirsOf(null, {}))).toBe(true)
})

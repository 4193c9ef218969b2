import type { Version } from '../asking/statik-api'
import { unagreed } from './unagreed'

const said_at = '2026-11-02T10:00:00Z'
const named = (number: number, said: Partial<Version>) =>
  ({
    number,
    name: 'For Monday',
    published_at: null,
    stands: true,
    asked: [],
    sign_offs: [],
    ...said,
  }) as unknown as Version

test('who objects and who is silent is told, of the version that is spoken of', () => {
  const objection = { member: 7, agrees: false, reason: 'Nobody counts', said_at }
  const version = named(2, {
    asked: [7, 8, 9],
    sign_offs: [objection, { member: 8, agrees: true, reason: '', said_at }],
  })
  expect(unagreed([version])).toEqual({ version, changed: false, objections: [objection], silent: [9] })
})

test('where all agree, or a later version is in force, nothing is left to tell', () => {
  expect(
    unagreed([named(2, { asked: [8], sign_offs: [{ member: 8, agrees: true, reason: '', said_at }] })]),
  ).toBeNull()
  const later = named(3, { name: '', published_at: said_at })
  expect(unagreed([later, named(2, { asked: [8] })])).toBeNull()
})

test('a design that was changed since all agreed is agreed to by nobody, on every publish', () => {
  const agreed = [{ member: 8, agrees: true, reason: '', said_at }]
  const version = named(2, { asked: [8], sign_offs: agreed, stands: false })
  const told = { version, changed: true, objections: [], silent: [] }
  expect(unagreed([version])).toEqual(told)
  expect(unagreed([named(3, { name: '', published_at: said_at }), version])).toEqual(told)
})

test('a design of which no version was ever named is agreed to by nobody', () => {
  expect(unagreed([named(1, { name: '', published_at: said_at })])?.version).toBeNull()
})

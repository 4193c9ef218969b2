import { expect, it } from 'vitest'
import { asWhen, isWhole, keyed, newAction, newWhen, unkeyed } from './draft'

const draft = { name: 'Ready', board: 1, when: newWhen('moved'), filter: '', actions: [newAction('offer')] }

it('a rule is whole when everything it needs is said', () => {
  expect(isWhole(draft)).toBe(true)
  expect(isWhole({ ...draft, name: ' ' })).toBe(false)
  expect(isWhole({ ...draft, actions: [] })).toBe(false)
  expect(isWhole({ ...draft, when: newWhen('tagged') })).toBe(false)
  expect(isWhole({ ...draft, actions: [newAction('move')] })).toBe(false)
})

it('what is sent bears no key of the form', () => {
  expect(unkeyed(keyed({ do: 'comment', text: 'Hello' }))).toEqual({ do: 'comment', text: 'Hello' })
})

it('a reason, a note and a template may be left open, the value of a field may not', () => {
  expect(isWhole({ ...draft, actions: [{ ...newAction('move'), column: 3 }] })).toBe(true)
  expect(isWhole({ ...draft, actions: [{ ...newAction('child'), column: 3 }] })).toBe(true)
  expect(isWhole({ ...draft, actions: [{ ...newAction('field'), field: 3 }] })).toBe(false)
  expect(isWhole({ ...draft, actions: [newAction('webhook')] })).toBe(false)
})

it('what the server leaves out because it is empty has its place in the form', () => {
  expect(asWhen({ kind: 'moved', to_column: [4] })).toEqual({
    kind: 'moved',
    from_column: [],
    to_column: [4],
  })
  expect(keyed({ do: 'move', column: 3 })).toMatchObject({ column: 3, reason: '' })
})

import type { Vocabulary } from '../asking/segments-api'
import { documentFrom, newDocument, newRule, textOf } from './new-rule'
import { fieldsOf, leavesOf } from './schema'

const number = { type: 'number' }
const nothing = { type: 'null' }
const definitions = {
  Did: {
    properties: {
      type: { const: 'did', type: 'string' },
      event: { pattern: '^[a-z]', type: 'string' },
      only: { anyOf: [{ enum: ['first', 'last'], type: 'string' }, nothing] },
      where: { anyOf: [{ $ref: '#/$defs/Where' }, nothing] },
      within: {
        anyOf: [{ oneOf: [{ $ref: '#/$defs/LastDays' }, { $ref: '#/$defs/Between' }] }, nothing],
      },
      count: { anyOf: [{ $ref: '#/$defs/Compared' }, nothing] },
    },
    required: ['type', 'event'],
  },
  Compared: {
    properties: {
      op: { enum: ['=', '>='], type: 'string' },
      value: { anyOf: [number, { items: number, type: 'array' }] },
    },
    required: ['op', 'value'],
  },
  Sample: {
    properties: {
      type: { const: 'sample' },
      percent: number,
      salt: { type: 'string', maxLength: 120 },
    },
    required: ['type', 'percent', 'salt'],
  },
}
const words = {
  events: [{ name: 'orders', label: 'orders', fields: [] }],
  attributes: [],
  channels: [],
  purposes: [{ name: 'marketing', label: 'marketing' }],
  segments: [],
  time_zone: 'Europe/Amsterdam',
  language: { $defs: definitions },
} as unknown as Vocabulary

test('a form asks what the schema says, in its order', () => {
  expect(fieldsOf(definitions, 'Did')).toEqual([
    { name: 'event', needed: true, control: { kind: 'text' } },
    { name: 'only', needed: false, control: { kind: 'choice', of: ['first', 'last'] } },
    { name: 'where', needed: false, control: { kind: 'where' } },
    { name: 'within', needed: false, control: { kind: 'window' } },
    { name: 'count', needed: false, control: { kind: 'part', definition: 'Compared' } },
  ])
  expect(fieldsOf(definitions, 'Compared')[1]?.control).toEqual({ kind: 'values', numbers: true })
})

test('each type of rule has its definition', () => {
  expect(leavesOf(definitions)).toEqual({ did: 'Did', sample: 'Sample' })
})

test('a new rule holds what it needs', () => {
  expect(newRule('did', words)).toEqual({ type: 'did', event: 'orders', within: { days: 90 } })
  expect(newRule('sample', words)).toEqual({ type: 'sample', percent: 10, salt: 'sample' })
})

test('a new document asks for consent to the purpose of the base', () => {
  const made = newDocument(words)
  expect(made).toMatchObject({ purpose: 'marketing', time_zone: 'Europe/Amsterdam' })
  expect(documentFrom(textOf(made))).toEqual(made)
})

import type { FieldOfBase } from '../asking/segments-api'
import { fitted } from './fitting'

const field = (type: FieldOfBase['type'], ops: string[], currency = ''): FieldOfBase => ({
  name: 'x',
  label: 'x',
  type,
  ops,
  currency,
})
const today = '2026-11-30'
const text = field('text', ['=', 'in', 'is_empty'])
const amount = field('money', ['=', '>=', 'between'], 'EUR')

test('another field brings a comparison, a value and a currency that fit it', () => {
  expect(fitted({ field: 'x', op: 'in', value: ['NL'] }, amount, today)).toEqual({
    field: 'x',
    op: '=',
    value: 1,
    currency: 'EUR',
  })
  expect(fitted({ field: 'x', op: '>=', value: 5, currency: 'EUR' }, text, today)).toEqual({
    field: 'x',
    op: '=',
    value: '',
  })
})

test('another comparison takes along what fits it', () => {
  expect(fitted({ field: 'x', op: 'in', value: 'NL' }, text, today).value).toEqual(['NL'])
  expect(fitted({ field: 'x', op: '=', value: ['NL', 'BE'] }, text, today).value).toBe('NL')
  expect(fitted({ field: 'x', op: 'between', value: 5 }, amount, today).value).toEqual([5, 5])
  expect(fitted({ field: 'x', op: 'is_empty', value: 'NL' }, text, today)).toEqual({
    field: 'x',
    op: 'is_empty',
  })
})

test('a day begins with today', () => {
  const born = field('date', ['=', 'in_last_days'])
  expect(fitted({ field: 'x', op: '=', value: 'NL' }, born, today).value).toBe(today)
  expect(fitted({ field: 'x', op: 'in_last_days', value: today }, born, today).value).toBe(30)
})

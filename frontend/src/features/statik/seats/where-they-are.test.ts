import { expect, test } from 'vitest'
import { lookAt } from '../design/looking'
import { blockOf, partOf } from '../design/sample'
import { whereTheyAre } from './where-they-are'

test('whoever is in a field of a risk is at its block and in its step', () => {
  const risk = {
    block: 1,
    text: '',
    likelihood: null,
    impact: null,
    sign: '',
    answer: '',
    owner: null,
    review: null,
  }
  const looked = lookAt([blockOf(1), partOf(2, 'risk', risk)])
  const seats = [
    { member: 7, step: 'workflow', part: 2, field: 'text' },
    { member: 8, step: 'workflow', part: null, field: '' },
  ]
  expect(Object.fromEntries(whereTheyAre(seats, looked))).toEqual({
    'step workflow': [7, 8],
    '2.text': [7],
    'block 1': [7],
  })
})

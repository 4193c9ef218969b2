import { Refusal } from '#api/refusal'
import { wordsByField } from './field-words'

test('a refusal of one field stands beside that field', () => {
  const refusal = new Refusal(422, 'no', 'Malformed', { email: ['is no address'] })
  expect(wordsByField(refusal, ['email', 'role'])).toEqual({ email: 'is no address' })
})

test('a refusal that no field of the form knows stands under the whole form', () => {
  expect(wordsByField(new Refusal(409, 'The name is taken.'), ['name'])).toEqual({ '': 'The name is taken.' })
  const elsewhere = new Refusal(422, 'Malformed.', 'Malformed', { other: ['missing'] })
  expect(wordsByField(elsewhere, ['name'])).toEqual({ '': 'Malformed.' })
})

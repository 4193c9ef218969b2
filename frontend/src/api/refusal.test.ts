import { i18n } from '@lingui/core'
import { refusalFrom } from './refusal'

i18n.loadAndActivate({ locale: 'en', messages: {} })

test('a refusal keeps the words of the server', () => {
  const refusal = refusalFrom(409, { detail: 'The column “In design” is full.', code: 'column_is_full' })
  expect(refusal.message).toBe('The column “In design” is full.')
  expect(refusal.code).toBe('column_is_full')
})

test('malformed input names its fields', () => {
  const refusal = refusalFrom(422, {
    detail: [{ loc: ['body', 'payload', 'title'], msg: 'Field required', type: 'missing' }],
  })
  expect(refusal.fields).toEqual({ title: ['Field required'] })
  expect(refusal.message).toBe('Field required')
})

test('a body that is no refusal still gives one', () => {
  expect(refusalFrom(500, '<html>').status).toBe(500)
  expect(refusalFrom(500, '<html>').message).toBe(
    'Something went wrong on our side. Try again in a moment. (500)',
  )
  expect(refusalFrom(413, null).message).toBe('The server refused this without saying why. (413)')
})

test('the fields that the server lists are named as the form names them', () => {
  const fields = [{ field: 'payload.title', reason: 'Too long' }]
  expect(refusalFrom(422, { detail: 'title: Too long', fields }).fields).toEqual({ title: ['Too long'] })
})

import { i18n } from '@lingui/core'
import { copiedWords } from './copied-words'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

test('when all of it came, that is all there is to say', () => {
  expect(copiedWords({ copied: 13, left_out: 0, why: [] })).toBe('Entries copied: 13')
})

test('what stayed out says why', () => {
  const why = [{ reason: 'to_come', entries: 10 }] as const
  expect(copiedWords({ copied: 3, left_out: 10, why: [...why] })).toBe(
    'Entries copied: 3, left out: 10 (days still to come)',
  )
})

test('of several reasons each says how many', () => {
  const why = [
    { reason: 'to_come' as const, entries: 8 },
    { reason: 'filled' as const, entries: 2 },
  ]
  expect(copiedWords({ copied: 3, left_out: 10, why })).toBe(
    'Entries copied: 3, left out: 10 (days still to come: 8; filled already: 2)',
  )
})

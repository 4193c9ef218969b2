import { drawn, mentionAt, withNames, withTokens } from './mentions'

const people = [
  { id: 1, name: 'Anna' },
  { id: 2, name: 'Anna Smit' },
  { id: 3, name: 'Дарья Белоозёрова' },
]

test('a name after @ becomes a mention, the longest name wins', () => {
  expect(withTokens('@Anna Smit and @Anna, @Дарья Белоозёрова!', people)).toBe(
    '@[Anna Smit](member:2) and @[Anna](member:1), @[Дарья Белоозёрова](member:3)!',
  )
})

test('an address or a longer word is no mention', () => {
  expect(withTokens('mail@Anna, @Annabel', people)).toBe('mail@Anna, @Annabel')
})

test('what is edited reads as it was written', () => {
  const kept = withTokens('Look, @Anna', people)
  expect(withNames(kept)).toBe('Look, @Anna')
  expect(withTokens(withNames(kept), people)).toBe(kept)
})

test('a name cannot smuggle a link or formatting into the text', () => {
  expect(drawn('@[a](b](member:4)')).toBe('@[a](b](member:4)')
  expect(drawn('@[**x**](member:4)')).toBe('**@\\*\\*x\\*\\***')
})

test('the picker opens behind an @ that begins a word', () => {
  expect(mentionAt('hello @An', 9)).toEqual({ from: 6, typed: 'An' })
  expect(mentionAt('mail@An', 7)).toBe(null)
  expect(mentionAt('@Anna and more', 14)).toBe(null)
})

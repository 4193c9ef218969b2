import { linkName, withPlace } from './use-part-name'

test('a link is called after its ends and its outcome', () => {
  expect(linkName('Count', 'Idea', 'too small')).toBe('Count → Idea (too small)')
  expect(linkName('Count', '', '')).toBe('Count → …')
})

test('agreements that are called alike are told apart by their block', () => {
  expect(withPlace('The segment', 'Defended')).toBe('The segment (Defended)')
  expect(withPlace('The segment', '')).toBe('The segment')
})

import fc from 'fast-check'
import { combined, marked } from './combining'

test('what both wrote stands once, where they differ theirs comes before mine', () => {
  expect(combined('Goal\nfree delivery\nEnd', 'Goal\nminus ten\nEnd')).toBe(
    'Goal\nfree delivery\nminus ten\nEnd',
  )
  expect(combined('one\ntwo', 'one\ntwo')).toBe('one\ntwo')
  expect(combined('', 'mine')).toBe('\nmine')
})

test('no line of either text is ever lost', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (theirs, mine) => {
      const both = combined(theirs.join('\n'), mine.join('\n')).split('\n')
      for (const lines of [theirs, mine]) {
        let at = -1
        for (const line of lines) {
          at = both.indexOf(line, at + 1)
          expect(at).not.toBe(-1)
        }
      }
    }),
  )
})

test('the lines that are new are marked', () => {
  expect(marked('a\nb', 'a\nx\nb').map(({ changed }) => changed)).toEqual([false, true, false])
})

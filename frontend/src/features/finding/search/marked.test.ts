import { markedParts } from './marked'

const written = (text: string, marks: number[][]) =>
  markedParts(text, marks)
    .map(({ part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('')

test('the found words are marked where the server says', () => {
  expect(written('Весенняя рассылка', [[9, 17]])).toBe('Весенняя [рассылка]')
  expect(
    written('a b', [
      [0, 1],
      [2, 3],
    ]),
  ).toBe('[a] [b]')
  expect(written('plain', [])).toBe('plain')
})

import { linesShown } from './lines-shown'

const line = (words: string, reason: string) => ({ words, reason })
const said = (reason: string, lines: ReturnType<typeof line>[]) =>
  linesShown({ reason, lines }, 2).map(({ words }) => words)

test('the line of the reason stands first, newer ones after it', () => {
  const lines = [line('moves it', 'watched'), line('blocks it', 'watched'), line('names you', 'mentioned')]
  expect(said('mentioned', lines)).toEqual(['names you', 'moves it'])
  expect(said('watched', lines)).toEqual(['moves it', 'blocks it'])
})

test('without such a line the newest are shown', () => {
  expect(said('deadline', [line('moves it', 'watched')])).toEqual(['moves it'])
})

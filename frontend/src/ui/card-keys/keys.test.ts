import { cardsNamedIn, keyInAddress } from './keys'

const known = new Set(['TES', 'CRM2'])

function names(text: string): string[] {
  return cardsNamedIn(text, known).map(({ name }) => name)
}

test('a text names cards by number and by their key in an old tracker', () => {
  expect(names('After #2557, (see TES-24) and CRM2-7.')).toEqual(['2557', 'TES-24', 'CRM2-7'])
  expect(names('#12: как в TES-1')).toEqual(['12', 'TES-1'])
})

test.each([
  'a colour: #fff, #1a2b3c, #012345',
  'inside of a word: a#1, issue#12, ##3, #4th, #5-b',
  'an entity &#123; or a path /#12',
  'no tracker of ours: UTF-8, ISO-8859, tes-24',
  'longer: XTES-24, TES-24b, TES-24-b, TES-2_4, A-TES-24',
])('%s names no card', (text) => {
  expect(names(text)).toEqual([])
})

test('an address of the old tracker tells its key', () => {
  expect(keyInAddress('https://bloom.atlassian.net/browse/TES-23', known)).toBe('TES-23')
  expect(keyInAddress('https://jira.example.org/jira/browse/TES-23?focused=1', known)).toBe('TES-23')
  expect(keyInAddress('https://bloom.atlassian.net/browse/ABC-23', known)).toBeNull()
  expect(keyInAddress('https://example.org/TES-23', known)).toBeNull()
})

import { refusalWords, sizeText } from './uploading'

const words = { tooLarge: 'too large', broken: 'broken' }

test('the server says in its own words why a file is refused', () => {
  expect(refusalWords(413, '{"detail":"A file may have 50 MB at most."}', words)).toBe(
    'A file may have 50 MB at most.',
  )
  expect(refusalWords(413, '<html>nginx</html>', words)).toBe('too large')
  expect(refusalWords(500, '', words)).toBe('broken')
})

test('a size is said in the unit a person would choose', () => {
  expect(sizeText(900, 'en')).toBe('900 byte')
  expect(sizeText(41_200, 'en')).toBe('41 kB')
  expect(sizeText(4_250_000, 'en')).toBe('4.3 MB')
})

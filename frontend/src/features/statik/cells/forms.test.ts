import { lines, number, whole } from './forms'

test('a number is read as people type it, and nothing is no number', () => {
  expect(number.read('2,5')).toBe(2.5)
  expect(number.read(' 2.5 ')).toBe(2.5)
  expect(number.read('')).toBeNull()
  expect(number.read('about two')).toBeUndefined()
  expect(number.read('-1')).toBeUndefined()
  expect(number.write(1234.5, 'en')).toBe('1234.5')
  expect(number.write(1234.5, 'ru')).toBe('1234,5')
})

test('a limit is a whole number', () => {
  expect(whole.read('3')).toBe(3)
  expect(whole.read('2.5')).toBeUndefined()
})

test('each line is one criterion; empty lines are none', () => {
  expect(lines.read(' a brief \n\n a list\n')).toEqual(['a brief', 'a list'])
  expect(lines.write(['a brief', 'a list'], 'en')).toBe('a brief\na list')
})

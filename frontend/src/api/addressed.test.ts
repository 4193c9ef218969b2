import { isNotFound } from '@tanstack/react-router'
import { rowAddressed } from './addressed'

test('a number in an address names a row', () => {
  expect(rowAddressed('42')).toBe(42)
})

test.each(['abc', '', '-1', '1.5', '1e3', '99999999999999999999'])('“%s” in an address leads nowhere', (part) => {
  let thrown: unknown
  try {
    rowAddressed(part)
  } catch (problem) {
    thrown = problem
  }
  expect(isNotFound(thrown)).toBe(true)
})

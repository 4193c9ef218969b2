import { expect, test } from 'vitest'
import { firstLayout, layoutIn, layoutOf, mockUp, onPhone, scaleIn } from './mock-up-size'

test('on a phone a mock-up is laid out as on a phone, and fits', () => {
  const room = 390 - 48
  expect(layoutIn(room)).toBe(onPhone)
  expect(onPhone.width * scaleIn(room, onPhone)).toBeLessThanOrEqual(room)
})

test('on a desk it is as wide as mails are written for', () => {
  expect(layoutIn(900)).toBe(mockUp)
  expect(scaleIn(900, mockUp)).toBe(1)
})

test('a remark belongs to the width it was made at; older ones to the desk', () => {
  expect(layoutOf({ width: 375 })).toBe(onPhone)
  expect(layoutOf({ width: null })).toBe(mockUp)
})

test('what was remarked on a phone alone is shown first as on a phone', () => {
  expect(firstLayout(900, [{ width: 375 }])).toBe(onPhone)
  expect(firstLayout(900, [{ width: 375 }, { width: null }])).toBe(mockUp)
  expect(firstLayout(340, [{ width: 680 }])).toBe(mockUp)
  expect(firstLayout(900, [])).toBe(mockUp)
})

import fc from 'fast-check'
import { clockOf, hoursOf, minutesOf } from './hours'

test('hours are read as people write them', () => {
  const asWritten = ['1,5', '1.5', '1:30', '90m', '1.5 ч', '1h30', '1 ч 30 мин', '1u30', '90 мин', '1,5 u']
  expect(asWritten.map(minutesOf)).toEqual(asWritten.map(() => 90))
  expect(['2', ':45', '.5', '8:00', '0'].map(minutesOf)).toEqual([120, 45, 30, 480, 0])
  expect(['', 'soon', '-2', '1:75', '1.2.3', ':', '.'].map(minutesOf)).toEqual(Array(7).fill(null))
})

test('what is shown is read as the same minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 * 60 }), (minutes) => {
      expect(minutesOf(clockOf(minutes))).toBe(minutes)
    }),
  )
  expect([0, 5, 90, 600, -75].map((minutes) => clockOf(minutes))).toEqual([
    '0:00',
    '0:05',
    '1:30',
    '10:00',
    '−1:15',
  ])
  expect(clockOf(786_720, 'en')).toBe('13,112:00')
  expect(hoursOf(90, 'nl')).toBe('1,5')
})

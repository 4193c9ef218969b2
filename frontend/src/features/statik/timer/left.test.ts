import { onTheClock, secondsLeft } from './left'

test('a step counts down, and then tells how long it has been over', () => {
  expect(onTheClock(secondsLeft(15, 146))).toBe('12:34')
  expect(onTheClock(secondsLeft(15, 900))).toBe('0:00')
  expect(onTheClock(secondsLeft(15, 1030))).toBe('+2:10')
})

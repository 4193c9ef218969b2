import { segments } from '../design/sample'
import { canLink, isWayBack } from './ways-back'

test('a link to where the work has been is a way back, any other is a way on', () => {
  expect(isWayBack(segments(), 1, 4)).toBe(true)
  expect(isWayBack(segments(), 5, 1)).toBe(false)
  expect(isWayBack(segments(), 2, 3)).toBe(false)
})

test('two blocks are linked once each way, and none with itself', () => {
  expect(canLink(segments(), 2, 1)).toBe(false)
  expect(canLink(segments(), 1, 2)).toBe(true)
  expect(canLink(segments(), 2, 2)).toBe(false)
})

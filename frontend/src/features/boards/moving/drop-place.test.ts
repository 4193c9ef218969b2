import { aboveInWhole, placeAt, standsThere } from './drop-place'

const list = [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]
const box = (id: number, index: number) => ({ id, index, top: index * 100, bottom: index * 100 + 90 })

test('the upper half of a card means above it, the lower half below it', () => {
  const boxes = [box(1, 0), box(2, 1), box(3, 2), box(4, 3)]
  expect(placeAt(110, boxes, list, 9).above).toBe(2)
  expect(placeAt(180, boxes, list, 9).above).toBe(3)
  expect(placeAt(390, boxes, list, 9)).toEqual({ above: null, line: 390 })
})

test('below the last card in view comes the next one of the list, not the end', () => {
  expect(placeAt(180, [box(1, 0), box(2, 1)], list, 9).above).toBe(3)
  expect(placeAt(180, [box(1, 0), box(2, 1)], list, 3).above).toBe(4)
})

test('the card in the hand is no neighbour of itself', () => {
  expect(placeAt(120, [box(1, 0), box(2, 1), box(3, 2)], list, 2).above).toBe(3)
})

test('an empty cell takes the card', () => {
  expect(placeAt(50, [], [], 9)).toEqual({ above: null, line: 0 })
})

test('at the end of a filtered list a card stands after the last card that is seen', () => {
  const shown = [{ id: 1 }, { id: 2 }]
  expect(aboveInWhole(null, shown, list, 9)).toBe(3)
  expect(aboveInWhole(null, [{ id: 4 }], list, 9)).toBe(null)
  expect(aboveInWhole(2, shown, list, 9)).toBe(2)
  expect(aboveInWhole(null, [], list, 9)).toBe(null)
  expect(aboveInWhole(null, [{ id: 2 }, { id: 3 }], list, 3)).toBe(4)
})

test('dropping a card where it stands is no move', () => {
  expect(standsThere(2, 3, list)).toBe(true)
  expect(standsThere(4, null, list)).toBe(true)
  expect(standsThere(1, 3, list)).toBe(false)
})

import { backwards, neighbour } from './backwards'
import { lookAt } from './looking'
import { blockOf, linkOf, segments } from './sample'

test('the list begins with Done and ends with Start, each block after all that it leads to', () => {
  const order = backwards(segments())
  expect(order[0]).toBe(1)
  expect(order.at(-1)).toBe(5)
  for (const { before, next, rework } of segments().arrows)
    if (!rework) expect(order.indexOf(next)).toBeLessThan(order.indexOf(before))
})

test('a circle is listed too, once each', () => {
  const looked = lookAt([
    blockOf(1, { kind: 'done' }),
    blockOf(2),
    blockOf(3),
    linkOf(4, 2, 3),
    linkOf(5, 3, 2),
  ])
  expect(backwards(looked).toSorted()).toEqual([1, 2, 3])
})

test('arrow keys go along the links and among those side by side', () => {
  const looked = segments()
  expect(neighbour(looked, 1, 'left')).toBe(2)
  expect(neighbour(looked, 2, 'down')).toBe(3)
  expect(neighbour(looked, 3, 'up')).toBe(2)
  expect(neighbour(looked, 3, 'right')).toBe(1)
  expect(neighbour(looked, 5, 'left')).toBeUndefined()
})

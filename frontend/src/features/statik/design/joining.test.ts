import { joined, parted } from './joining'
import { lookAt } from './looking'
import { blockOf, linkOf, segments } from './sample'

test('the neighbours of a block that goes are joined, on the outcome on which one came', () => {
  const looked = lookAt([
    blockOf(1),
    blockOf(2),
    blockOf(3),
    linkOf(10, 1, 2, { name: 'large enough' }),
    linkOf(11, 2, 3),
    linkOf(12, 2, 1, { rework: true, name: 'too small' }),
  ])
  expect(joined(looked, 2)).toEqual([{ before: 1, next: 3, rework: false, name: 'large enough' }])
})

test('at the ends nothing is joined, and what is joined already is not joined twice', () => {
  expect(joined(segments(), 1)).toEqual([])
  expect(joined(segments(), 5)).toEqual([])
  const looked = lookAt([
    blockOf(1),
    blockOf(2),
    blockOf(3),
    linkOf(10, 1, 2),
    linkOf(11, 2, 3),
    linkOf(12, 1, 3),
  ])
  expect(joined(looked, 2)).toEqual([])
})

test('a block that is put on an arrow stands between its two ends, and taken away leaves the arrow as it was', () => {
  const arrow = { id: 10, before: 1, next: 2, rework: false, name: 'large enough' }
  const halves = parted(arrow, 3)
  expect(halves).toEqual([
    { before: 1, next: 3, rework: false, name: 'large enough' },
    { before: 3, next: 2, rework: false, name: '' },
  ])
  const links = halves.map(({ before, next, name }, at) => linkOf(11 + at, before ?? 0, next ?? 0, { name }))
  const looked = lookAt([blockOf(1), blockOf(2), blockOf(3), ...links])
  expect(joined(looked, 3)).toEqual([{ before: 1, next: 2, rework: false, name: 'large enough' }])
})

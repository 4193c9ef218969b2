import fc from 'fast-check'
import { lookAt } from '../design/looking'
import { blockOf, linkOf, segments } from '../design/sample'
import { between, countedFromDone, elkGraph, height, offsetOf, placesOf, shapeOf, width } from './places'

test('a way back draws nothing together: it is no edge of the layout', () => {
  expect(elkGraph(segments()).edges).toHaveLength(5)
})

test('Done stays where it is while the diagram grows to the left', () => {
  const laid = (shift: number) => ({
    children: [1, 2].map((id) => ({ id: String(id), width, height, x: shift - id * 300, y: 40 })),
  })
  const near = countedFromDone(laid(600), segments())
  const far = countedFromDone(laid(1800), segments())
  expect(near.get(1)).toEqual({ x: 0, y: 0 })
  expect(far).toEqual(near)
})

test('a block that somebody put somewhere stays there; others stand where the layout has them', () => {
  const looked = lookAt([blockOf(1, { kind: 'done' }), blockOf(2, { x: -50, y: 70 })])
  const places = placesOf(
    looked,
    new Map([
      [1, { x: 0, y: 0 }],
      [2, { x: -300, y: 0 }],
    ]),
  )
  expect(places.get(2)).toEqual({ x: -50, y: 70 })
  expect(places.get(1)).toEqual({ x: 0, y: 0 })
})

test('a block of a moment ago stands left of what it leads to, and on nobody', () => {
  const looked = lookAt([
    blockOf(1, { kind: 'done' }),
    blockOf(2),
    blockOf(3),
    linkOf(4, 2, 1),
    linkOf(5, 3, 1),
  ])
  const places = placesOf(looked, new Map([[1, { x: 0, y: 0 }]]))
  expect(places.get(2)).toEqual({ x: -width - between, y: 0 })
  expect(places.get(3)?.y).toBeGreaterThanOrEqual(height)
})

test('whatever is linked how, every block has a place and none lies on another that was laid', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
      (many, pairs) => {
        const blocks = Array.from({ length: many }, (_, at) => blockOf(at + 1))
        const links = pairs.map(([from, to], at) => linkOf(100 + at, (from % many) + 1, (to % many) + 1))
        const looked = lookAt([...blocks, ...links])
        const places = [...placesOf(looked, new Map()).values()]
        expect(places).toHaveLength(many)
        for (const [at, one] of places.entries())
          for (const other of places.slice(at + 1))
            expect(Math.abs(one.x - other.x) >= width || Math.abs(one.y - other.y) >= height).toBe(true)
      },
    ),
  )
})

test('a new name moves nothing; a new link does', () => {
  const named = lookAt([blockOf(1), blockOf(2)])
  expect(shapeOf(lookAt([blockOf(1, { name: 'Other' }), blockOf(2)]))).toBe(shapeOf(named))
  expect(shapeOf(lookAt([blockOf(1), blockOf(2), linkOf(3, 1, 2)]))).not.toBe(shapeOf(named))
})

test('a way back runs below all that stands between its ends, and no lower for what stands elsewhere', () => {
  const [from, to] = [
    { x: 600, y: 0 },
    { x: 0, y: 0 },
  ]
  const flat = offsetOf(from, to, [from, to])
  expect(offsetOf(from, to, [from, to, { x: 300, y: 200 }])).toBe(flat + 200)
  expect(offsetOf(from, to, [from, to, { x: 1200, y: 900 }])).toBe(flat)
})

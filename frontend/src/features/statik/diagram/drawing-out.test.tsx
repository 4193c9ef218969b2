import { lookAt } from '../design/looking'
import { blockOf, linkOf } from '../design/sample'
import { drawn, type Inks, wrapped } from './drawing-out'

const inks = new Proxy({}, { get: () => 'black' }) as Inks

test('what people wrote is text in the picture, never an element of it', () => {
  const looked = lookAt([
    blockOf(1, { name: '<script>alert("1")</script>' }),
    blockOf(2, { name: 'a\u0000b & c' }),
    linkOf(3, 1, 2, { rework: true, name: '"><b>' }),
  ])
  const { svg } = drawn(looked, new Map(), {}, inks)
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(read.querySelector('parsererror, script, b')).toBeNull()
  expect(read.querySelectorAll('text')[1]?.textContent).toContain('script')
})

test('a long name takes three rows that fit into the block, and says that there is more', () => {
  expect(wrapped('Short')).toEqual(['Short'])
  const rows = wrapped('The segment is used in a campaign that was released to all of them')
  expect(rows).toHaveLength(3)
  expect(rows[2]).toMatch(/…$/)
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(20)
  expect(wrapped('x'.repeat(45))).toEqual(['x'.repeat(20), 'x'.repeat(20), 'xxxxx'])
})

test('two links that go back lie on lines of their own', () => {
  const looked = lookAt([
    blockOf(1),
    blockOf(2),
    linkOf(3, 1, 2, { rework: true }),
    linkOf(4, 1, 2, { rework: true }),
  ])
  const { svg } = drawn(looked, new Map(), {}, inks, () => ['commitment point'])
  const lines = [...svg.matchAll(/ d="(M[^"]*V[^"]*)"/g)].map(([, path]) => path)
  expect(new Set(lines).size).toBe(2)
  expect(svg).toContain('commitment point')
})

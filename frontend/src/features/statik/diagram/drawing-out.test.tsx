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

test('a long name takes two rows and says that there is more', () => {
  expect(wrapped('Short')).toEqual(['Short'])
  const rows = wrapped('The segment is used in a campaign that was released to all of them')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toMatch(/…$/)
})

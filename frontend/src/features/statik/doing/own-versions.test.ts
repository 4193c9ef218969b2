import { OwnVersions } from './own-versions'

test('whoever writes a field twice does not meet themselves, whatever a colleague says of another field', () => {
  const own = new OwnVersions()
  own.wrote(7, ['name'], 1, 2)
  own.wrote(7, ['name'], 2, 4)
  expect(own.since(7, ['name'], 1)).toBe(4)
  expect(own.since(7, ['gains'], 1)).toBe(1)
  expect(own.since(8, ['name'], 1)).toBe(1)
})

test('what a colleague wrote in between was not read', () => {
  const own = new OwnVersions()
  own.wrote(7, ['name'], 1, 2)
  own.wrote(7, ['name'], 3, 4)
  expect(own.since(7, ['name'], 2)).toBe(2)
  expect(own.since(7, ['name'], 3)).toBe(4)
})

test('a part is one’s own as long as nobody else said anything of it', () => {
  const own = new OwnVersions()
  own.wrote(7, ['name'], 1, 2)
  expect(own.isOwn(7, 1, 2)).toBe(true)
  expect(own.isOwn(7, 1, 3)).toBe(false)
  expect(own.isOwn(8, 1, 1)).toBe(true)
})

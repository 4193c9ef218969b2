import { blockOf, linkOf } from '../design/sample'
import { OwnVersions } from './own-versions'
import { saidSince } from './said-since'

const known = { 1: 1 }

test('a block that was just added goes again with all that one said of it oneself', () => {
  const own = new OwnVersions()
  own.wrote(1, ['name'], 1, 2)
  own.wrote(3, [], 0, 1)
  const parts = [{ ...blockOf(1), version: 2 }, blockOf(2), linkOf(3, 1, 2)]
  expect(saidSince(parts, 1, known, own)).toBe(false)
})

test('what a colleague said of it, or hung on it, stays', () => {
  const own = new OwnVersions()
  expect(saidSince([{ ...blockOf(1), version: 2 }], 1, known, own)).toBe(true)
  expect(saidSince([blockOf(1), blockOf(2), linkOf(3, 1, 2)], 1, known, own)).toBe(true)
  expect(saidSince([blockOf(1), blockOf(2)], 1, known, own)).toBe(false)
})

import { expect, test } from 'vitest'
import { lookThrough } from './differing'

const page = (src: string, height = 842) => ({ src, width: 595, height })
const drawn: Record<string, string> = {
  a1: 'cover',
  b1: 'cover',
  a2: 'offer',
  b2: 'new offer',
  a3: 'end',
  b3: 'end',
}
const fetch = async (src: string) => (src in drawn ? new TextEncoder().encode(drawn[src]) : null)
const told = async (pairs: Parameters<typeof lookThrough>[0]) => {
  const found: number[] = []
  await lookThrough(pairs, fetch, (each) => found.push(each))
  return found
}

test('the pages that look different are told, the first one first', async () => {
  expect(
    await told([
      [page('a1'), page('b1')],
      [page('a2'), page('b2')],
      [page('a3'), page('b3')],
      [null, page('b4')],
    ]),
  ).toEqual([2, 4])
})

test('a page of another size differs before it is looked at', async () => {
  expect(await told([[page('a1'), page('b1', 595)]])).toEqual([1])
})

test('a page that cannot be drawn is not called different', async () => {
  expect(await told([[page('a9'), page('b1')]])).toEqual([])
})

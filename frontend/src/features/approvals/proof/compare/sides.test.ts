import { expect, test } from 'vitest'
import { pageAt, pagesOf } from './sides'

const frozen = {
  proof: 7,
  attachment: null,
  content_type: 'application/pdf',
  pages: [
    { width: 595.3, height: 841.9 },
    { width: 842, height: 595 },
  ],
  pages_problem: '',
}

test('a page is asked of its proof, or of the attachment as it is now', () => {
  expect(pageAt('relay', frozen, 1)).toEqual({
    src: '/api/relay/proofs/7/page?number=1',
    width: 595,
    height: 842,
  })
  expect(pageAt('relay', { ...frozen, proof: null, attachment: 3 }, 2)?.src).toBe(
    '/api/relay/attachments/3/page?number=2',
  )
})

test('a page of HTML is looked at in its frame, as long as it is frozen at a proof', () => {
  const mail = { ...frozen, content_type: 'text/html', pages: [] }
  expect(pagesOf(mail)).toBe(1)
  expect(pageAt('relay', mail, 1)).toEqual({
    src: '/api/relay/proofs/7/mock-up',
    width: 680,
    height: 3200,
    framed: true,
  })
  expect(pagesOf({ ...mail, proof: null, attachment: 3 })).toBe(0)
})

test('a side that has no such page shows none', () => {
  expect(pageAt('relay', frozen, 3)).toBeNull()
  expect(pageAt('relay', null, 1)).toBeNull()
})

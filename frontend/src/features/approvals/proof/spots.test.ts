import { expect, test } from 'vitest'
import { spotsOf } from './spots'

const remark = { id: 1, proof: 7, text: 'Larger', page: 2, width: null, x: 0.1, y: 0.2, quote: '', by: 'Bo' }

test('a spot bears the number of its remark in the list, whatever proof the others are about', () => {
  const elsewhere = { ...remark, id: 2, proof: 8 }
  const general = { ...remark, id: 3, x: null, y: null }
  const writing = { proof: 7, text: '', page: null, width: 375, x: 0, y: 1, quote: '' }
  expect(spotsOf(7, [elsewhere, general, remark], [writing])).toEqual([
    { number: 3, page: 2, width: null, x: 0.1, y: 0.2 },
    { number: 4, page: null, width: 375, x: 0, y: 1 },
  ])
})

import { changed } from './changing'

test('another event takes nothing along that was said of the one before', () => {
  const did = { event: 'orders', where: { rules: [] }, sum: { field: 'amount' }, within: { days: 90 } }
  expect(changed(did, 'event', 'items')).toEqual({ event: 'items', within: { days: 90 } })
})

test('between takes two numbers, and any other comparison one', () => {
  expect(changed({ op: '>=', value: 3 }, 'op', 'between')).toEqual({ op: 'between', value: [3, 3] })
  expect(changed({ op: 'between', value: [3, 5] }, 'op', '<')).toEqual({ op: '<', value: 3 })
})

test('a score is compared, or the best of it are taken', () => {
  expect(changed({ score: 'x', top: { percent: 5 } }, 'op', '>=')).toEqual({ score: 'x', op: '>=', value: 1 })
  expect(changed({ score: 'x', op: '>=', value: 1 }, 'top', { percent: 5 })).toEqual({
    score: 'x',
    top: { percent: 5 },
  })
})

import { toggled } from './selection'

const order = [5, 3, 8, 1]
const none = { ids: new Set<number>(), from: null }

test('a tick chooses, another one lets go', () => {
  const one = toggled(none, 3, null)
  expect([...one.ids]).toEqual([3])
  expect(toggled(one, 3, null).ids.size).toBe(0)
})

test('shift takes all between, in the order of the list, up or down', () => {
  expect([...toggled({ ids: new Set([8]), from: 8 }, 5, order).ids].sort()).toEqual([3, 5, 8])
  expect([...toggled({ ids: new Set([3]), from: 3 }, 1, order).ids].sort()).toEqual([1, 3, 8])
})

test('shift without a beginning is a plain tick', () => {
  expect([...toggled(none, 8, order).ids]).toEqual([8])
})

import type { Row } from '../asking/finding-api'
import { RowStore } from './row-store'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function asked() {
  const questions: number[][] = []
  const there = new Map<number, Row>()
  for (let id = 1; id <= 500; id++) there.set(id, { id, version: 1 })
  const store = new RowStore(async (ids) => {
    questions.push([...ids])
    return ids.flatMap((id) => there.get(id) ?? [])
  })
  return { store, questions, there }
}

test('what comes into view is asked for once, together', async () => {
  const { store, questions } = asked()
  store.want([1, 2])
  store.want([1, 2, 3])
  await vi.advanceTimersByTimeAsync(50)
  store.want([2, 3])
  await vi.advanceTimersByTimeAsync(50)
  expect(questions).toEqual([[1, 2, 3]])
  expect(store.get(3)).toEqual({ id: 3, version: 1 })
})

test('what flew by is not asked for', async () => {
  const { store, questions } = asked()
  store.want([1, 2])
  store.want([401, 402])
  await vi.advanceTimersByTimeAsync(50)
  expect(questions).toEqual([[401, 402]])
})

test('after a fact only rows that somebody has looked at are asked for again, and what is gone goes', async () => {
  const { store, questions, there } = asked()
  store.want([1, 2])
  await vi.advanceTimersByTimeAsync(50)
  there.set(1, { id: 1, version: 2 })
  there.delete(2)
  store.refresh([1, 2, 3])
  await vi.advanceTimersByTimeAsync(50)
  expect(questions.at(-1)).toEqual([1, 2])
  expect(store.get(1)?.version).toBe(2)
  expect(store.get(2)).toBeUndefined()
})

import type { Entry } from './entry'
import { Feed } from './feed'

const entry = (number: number): Entry => ({
  number,
  kind: 'CardMoved',
  board: 1,
  card: 1,
  by: 1,
  happened_at: '2026-03-02T12:00:00Z',
  payload: {},
})

function listening(feed: Feed, after?: number) {
  const heard: number[] = []
  let resets = 0
  feed.subscribe({
    ...(after === undefined ? {} : { after }),
    onEntry: ({ number }) => heard.push(number),
    onReset: () => {
      resets += 1
    },
  })
  return { heard, resets: () => resets }
}

test('an entry that comes twice is told once', () => {
  const feed = new Feed()
  const board = listening(feed)
  for (const number of [5, 6, 6, 5, 7]) feed.take({ kind: 'entry', entry: entry(number) })
  expect(board.heard).toEqual([5, 6, 7])
})

test('a board fetched a moment ago is brought up to date', () => {
  const feed = new Feed()
  feed.take({ kind: 'alive', number: 4 })
  for (const number of [5, 6, 8]) feed.take({ kind: 'entry', entry: entry(number) })
  const board = listening(feed, 5)
  feed.take({ kind: 'entry', entry: entry(9) })
  expect(board.heard).toEqual([6, 8, 9])
  expect(board.resets()).toBe(0)
})

test('a board older than the memory has to be fetched again', () => {
  const feed = new Feed(2)
  for (const number of [5, 6, 7, 8]) feed.take({ kind: 'entry', entry: entry(number) })
  expect(listening(feed, 5).resets()).toBe(1)
  const fresh = listening(feed, 6)
  expect(fresh.resets()).toBe(0)
  expect(fresh.heard).toEqual([7, 8])
})

test('a board fetched ahead of the stream does not hear what it already shows', () => {
  const feed = new Feed()
  feed.take({ kind: 'alive', number: 4 })
  const board = listening(feed, 6)
  for (const number of [5, 6, 7]) feed.take({ kind: 'entry', entry: entry(number) })
  expect(board.heard).toEqual([7])
})

test('a new tab takes over what an older one remembers', () => {
  const old = new Feed()
  old.take({ kind: 'alive', number: 4 })
  old.take({ kind: 'entry', entry: entry(5) })
  old.take({ kind: 'state', state: 'live' })
  const young = new Feed()
  young.takePast(old.past())
  expect(young.position).toBe(5)
  expect(young.state).toBe('live')
  expect(listening(young, 4).heard).toEqual([5])
})

test('a board fetched before the stream began is fetched again if something happened in between', () => {
  const feed = new Feed()
  const missed = listening(feed, 3)
  const nothingMissed = listening(feed, 4)
  feed.take({ kind: 'alive', number: 4 })
  expect(missed.resets()).toBe(1)
  expect(nothingMissed.resets()).toBe(0)
})

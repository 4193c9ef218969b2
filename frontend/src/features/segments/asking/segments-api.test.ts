import { expect, test, vi } from 'vitest'
import { lastRuns, overlapQuery, type Segment, segmentsKey, vocabularyQuery } from './segments-api'

// The client wants a page around it.
vi.mock('#api/client', () => ({ api: {}, ask: () => {} }))

const segment = (id: number, name: string, run_at: string | null, archived = false) =>
  ({ id, name, run_at, archived }) as Segment
const dutch = segment(1, 'Dutch', '2026-11-30T08:00:00Z')
const loyal = segment(2, 'Loyal', null)
const old = segment(3, 'Old', '2026-01-01T08:00:00Z', true)
const keyOf = (segments: Segment[], chosen: number[] | null = null) =>
  JSON.stringify(overlapQuery('agency', chosen, segments).queryKey)

test('a new name is no new question about the overlap, another run is', () => {
  const before = keyOf([dutch, loyal])
  expect(keyOf([loyal, { ...dutch, name: 'Zealand' }])).toBe(before)
  expect(keyOf([dutch, { ...loyal, run_at: '2026-11-30T09:00:00Z' }])).not.toBe(before)
})

test('the overlap is of the chosen ones, or of all that are not put away', () => {
  expect(lastRuns([dutch, loyal, old], null)).toHaveLength(2)
  expect(lastRuns([dutch, loyal, old], [3])).toEqual(['3 2026-01-01T08:00:00Z'])
})

test('news of segments ask neither for the vocabulary nor for the overlap', () => {
  const [, told] = segmentsKey('agency')
  expect(vocabularyQuery('agency').queryKey[1]).not.toBe(told)
  expect(overlapQuery('agency', null, []).queryKey[1]).not.toBe(told)
})

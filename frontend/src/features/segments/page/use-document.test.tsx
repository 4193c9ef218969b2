import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { draftsBelongTo, readDraft } from '#ui/drafts'
import type { Vocabulary, Whole } from '../asking/segments-api'
import type { Document } from '../document/kinds'
import { useDocument } from './use-document'

const vocabulary = { purposes: [], time_zone: 'Europe/Amsterdam' } as unknown as Vocabulary
const segment = { id: 7, version: 2, document: '' } as Whole
const saying = (type: string): Document => ({
  time_zone: 'Europe/Amsterdam',
  definition: { combinator: 'and', rules: [{ type }] },
})
const writing = (of = segment) => renderHook(() => useDocument(of, vocabulary)).result

beforeEach(() => {
  localStorage.clear()
  draftsBelongTo(1)
})

test('a draft that made way for another document comes back as it was', () => {
  const found = writing()
  act(() => found.current.change(saying('mine')))
  let back: (() => void) | null = null
  act(() => {
    back = found.current.replace(saying('theirs'))
  })
  expect(found.current.document).toEqual(saying('theirs'))

  act(() => back?.())
  expect(found.current.document).toEqual(saying('mine'))
  expect(readDraft('segment-7')).toEqual({ text: JSON.stringify(saying('mine')), based_on: 2 })
})

test('where no draft stood there is nothing to bring back', () => {
  const found = writing()
  let back: (() => void) | null | undefined
  act(() => {
    back = found.current.replace(saying('theirs'))
  })
  expect(back).toBeNull()
  expect(found.current.isChanged).toBe(true)
})

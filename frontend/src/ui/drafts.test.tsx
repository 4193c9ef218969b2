import { act, renderHook } from '@testing-library/react'
import { draftsBelongTo, readDraft, useDraft, useKeptText } from './drafts'

beforeEach(() => draftsBelongTo(7))

test('what is being written survives the page', () => {
  const first = renderHook(() => useDraft('relay.comment.1'))
  act(() => first.result.current[1]({ text: 'half a sen' }))
  first.unmount()
  const second = renderHook(() => useDraft('relay.comment.1'))
  expect(second.result.current[0]?.text).toBe('half a sen')
  act(() => second.result.current[1](null))
  expect(readDraft('relay.comment.1')).toBe(null)
})

test('nobody else at this browser is shown it', () => {
  const mine = renderHook(() => useKeptText('relay.comment.2'))
  act(() => mine.result.current.write('between us'))
  draftsBelongTo(8)
  expect(renderHook(() => useKeptText('relay.comment.2')).result.current.text).toBe('')
  draftsBelongTo(null)
  expect(readDraft('relay.comment.2')).toBe(null)
  draftsBelongTo(7)
  const again = renderHook(() => useKeptText('relay.comment.2')).result
  expect(again.current).toMatchObject({ text: 'between us', wasKept: true })
  act(() => again.current.forget())
  expect(readDraft('relay.comment.2')).toBe(null)
})

test('a draft that is not one of ours is no draft', () => {
  localStorage.setItem('baton.draft.7.x', '{"text": 5}')
  expect(readDraft('x')).toBe(null)
  localStorage.setItem('baton.draft.7.x', 'broken')
  expect(readDraft('x')).toBe(null)
})

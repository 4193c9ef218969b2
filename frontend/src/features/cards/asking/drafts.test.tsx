import { act, renderHook } from '@testing-library/react'
import { readDraft, useDraft } from './drafts'

test('what is being written survives the page', () => {
  const first = renderHook(() => useDraft('relay.comment.1'))
  act(() => first.result.current[1]({ text: 'half a sen' }))
  first.unmount()
  const second = renderHook(() => useDraft('relay.comment.1'))
  expect(second.result.current[0]?.text).toBe('half a sen')
  act(() => second.result.current[1](null))
  expect(readDraft('relay.comment.1')).toBe(null)
})

test('a draft that is not one of ours is no draft', () => {
  localStorage.setItem('baton.draft.x', '{"text": 5}')
  expect(readDraft('x')).toBe(null)
  localStorage.setItem('baton.draft.x', 'broken')
  expect(readDraft('x')).toBe(null)
})

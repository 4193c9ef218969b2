import { act, renderHook } from '@testing-library/react'
import { useLeaving } from './use-leaving'

test('nothing typed is left at once', () => {
  const close = vi.fn()
  const { result } = renderHook(() => useLeaving(close))
  act(() => result.current.leave())
  expect(close).toHaveBeenCalledOnce()
})

test('typed text is asked about, and a second Esc goes back to it', () => {
  const close = vi.fn()
  const { result } = renderHook(() => useLeaving(close))
  act(() => result.current.onTyped())
  act(() => result.current.leave())
  expect(result.current.asking).toBe(true)
  act(() => result.current.leave())
  expect(result.current.asking).toBe(false)
  expect(close).not.toHaveBeenCalled()
})

test('what was saved is nothing to ask about', () => {
  const close = vi.fn()
  const { result } = renderHook(() => useLeaving(close))
  act(() => result.current.onTyped())
  act(() => result.current.onSaved())
  act(() => result.current.leave())
  expect(close).toHaveBeenCalledOnce()
})

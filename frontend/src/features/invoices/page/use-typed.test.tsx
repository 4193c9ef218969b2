import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTyped } from './use-typed'

test("a client's reference that comes after the draft stands in the field, unless another is typed", () => {
  const field = renderHook(({ said }) => useTyped(said), { initialProps: { said: '' } })
  field.rerender({ said: 'PO-7' })
  expect(field.result.current[0]).toBe('PO-7')
  act(() => field.result.current[1]('PO-9'))
  field.rerender({ said: 'PO-8' })
  expect(field.result.current[0]).toBe('PO-9')
})

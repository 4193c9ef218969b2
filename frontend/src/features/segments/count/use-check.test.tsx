import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '#api/refusal'
import { WorkspaceContext } from '#api/workspace'
import type { Check } from '../asking/held'
import { mostTries, pause } from '../asking/others-count'
import { useCheck } from './use-check'

const { post } = vi.hoisted(() => ({ post: vi.fn() }))
vi.mock('#api/client', () => ({ api: { POST: post }, ask: (answer: Promise<unknown>) => answer }))

i18n.loadAndActivate({ locale: 'en', messages: {} })

const words = 'Others are counting right now. Try again in a moment.'
const read: Check = { document: '{}', problems: [], sentence: 'Everybody.', rules: [], counted: null }
const turnedAway: Check = { ...read, refused: { code: 'OthersAreCounting', words } }
const counted = { ...read, counted: { customers: 100, members: 50, steps: [], reach: [] } }

function checking() {
  const queries = new QueryClient()
  const around = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <WorkspaceContext value="agency">
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </WorkspaceContext>
    </I18nProvider>
  )
  return renderHook(({ text }) => useCheck(text, '', false), {
    wrapper: around,
    initialProps: { text: '{"a": 1}' },
  }).result
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  post.mockReset()
})
afterEach(() => vi.useRealTimers())

test('while others count it asks again by itself, and the words of the rules stand meanwhile', async () => {
  post.mockResolvedValueOnce(turnedAway).mockResolvedValue(counted)
  const found = checking()
  await pass(10)
  expect(found.current).toMatchObject({
    isBehind: true,
    refused: undefined,
    check: { sentence: 'Everybody.' },
  })
  await pass(pause + 10)
  expect(post).toHaveBeenCalledTimes(2)
  expect(found.current).toMatchObject({ isBehind: false, check: { counted: { members: 50 } } })
})

test('after a few times it says so, and asks when it is told to', async () => {
  post.mockResolvedValue(turnedAway)
  const found = checking()
  for (let tries = 0; tries < mostTries + 3; tries += 1) await pass(pause + 10)
  expect(post).toHaveBeenCalledTimes(1 + mostTries)
  expect(found.current).toMatchObject({ isBehind: false, refused: words })

  post.mockResolvedValue(counted)
  act(() => found.current.askAgain?.())
  await pass(10)
  expect(found.current).toMatchObject({ refused: undefined, check: { counted: { members: 50 } } })
})

test('a refusal that is the whole answer is treated alike', async () => {
  post.mockRejectedValueOnce(new Refusal(409, words, 'OthersAreCounting')).mockResolvedValue(counted)
  const found = checking()
  await pass(10)
  expect(found.current).toMatchObject({ isBehind: true, refused: undefined })
  await pass(pause + 10)
  expect(found.current.check?.counted?.members).toBe(50)
})

test('what takes too long is not asked again, and its words are told beside what was read', async () => {
  post.mockResolvedValue({ ...read, refused: { code: 'TakesTooLong', words: 'This took too long.' } })
  const found = checking()
  await pass(10 * pause)
  expect(post).toHaveBeenCalledTimes(1)
  expect(found.current).toMatchObject({
    isBehind: false,
    refused: 'This took too long.',
    askAgain: undefined,
    check: { sentence: 'Everybody.' },
  })
})

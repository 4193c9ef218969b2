import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import { useDeadlineChange } from './use-deadline-change'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const server = vi.hoisted(() => ({ edit: vi.fn(), undo: vi.fn(), takeBack: () => {} }))
vi.mock('#features/cards/asking/card-verbs', () => ({ cardVerbs: () => server }))
vi.mock('#ui/toast', () => ({
  tellDone: (_said: string, undo: () => void) => {
    server.takeBack = undo
  },
  tellRefused: vi.fn(),
}))

const letter = { id: 7, version: 3, title: 'Autumn letter', deadline: '2026-12-06T12:00:00Z' }

function schedule() {
  const [draw, askAbout] = [vi.fn(), vi.fn()]
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <WorkspaceContext value="relay">{children}</WorkspaceContext>
    </I18nProvider>
  )
  const { result } = renderHook(() => useDeadlineChange('UTC', draw, askAbout), { wrapper })
  return { draw, askAbout, set: result.current }
}

test('who carries a deadline on before the first change is answered is not refused because of oneself', async () => {
  const { set, askAbout } = schedule()
  let answer = (_done: unknown) => {}
  server.edit.mockReturnValueOnce(
    new Promise((done) => {
      answer = done
    }),
  )
  server.edit.mockResolvedValueOnce({ number: 12, face: { version: 5 } })
  const [first, second] = [set(letter, '2026-12-07'), set(letter, '2026-12-08')]
  answer({ number: 11, face: { version: 4 } })
  expect([await first, await second]).toEqual([true, true])
  expect(server.edit.mock.calls.map(([{ based_on }]) => based_on)).toEqual([3, 4])
  expect(askAbout).toHaveBeenCalledTimes(1)
})

test('a deadline that is taken back stands where it was at once, and is carried on from there', async () => {
  const { set, draw } = schedule()
  server.edit.mockResolvedValue({ number: 11, face: { version: 4 } })
  server.undo.mockResolvedValueOnce({ number: 12, face: { version: 5 } })
  await set(letter, '2026-12-08')
  server.takeBack()
  expect(draw).toHaveBeenLastCalledWith(7, expect.objectContaining({ deadline: letter.deadline }))
  await set(letter, '2026-12-07')
  expect(server.edit.mock.lastCall?.[0].based_on).toBe(5)
})

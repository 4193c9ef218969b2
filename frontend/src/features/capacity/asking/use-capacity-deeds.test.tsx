import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { Unreachable } from '#api/refusal'
import { onKeyDown } from '#ui/commands/registry'
import { mostToasts } from '#ui/toast'
import { Hand } from '../slots/hand'
import { useSlotUndo } from '../slots/use-slot-undo'
import { useCapacityDeeds } from './use-capacity-deeds'

const verbs = vi.hoisted(() => ({ undo: vi.fn() }))
vi.mock('#api/workspace', () => ({ useWorkspace: () => 'relay' }))
vi.mock('./capacity-api', () => ({
  capacityKey: (...parts: string[]) => ['capacity', ...parts],
  capacityVerbs: () => verbs,
}))
i18n.loadAndActivate({ locale: 'en', messages: {} })

const hand = new Hand()
let queries: QueryClient
let deeds: ReturnType<typeof useCapacityDeeds>

function Calendar() {
  deeds = useCapacityDeeds()
  useSlotUndo(hand, deeds.undoLast)
  return <input aria-label="Look for a card" />
}

function pressUndo(target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true })
  Object.defineProperty(event, 'target', { value: target })
  act(() => onKeyDown(event))
}

beforeEach(() => {
  verbs.undo.mockReset().mockResolvedValue({ words: 'The launch is back in the plan.', undone: 7, number: 8 })
  hand.set({ carried: null })
  queries = new QueryClient()
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Calendar />
          <Notifications limit={mostToasts} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  )
})

test('Ctrl+Z takes the last change back, says so, and its own message goes', async () => {
  await act(() => deeds.run(async () => ({ number: 7 }), { done: 'The launch is out of the plan' }))
  expect(await screen.findByText('The launch is out of the plan')).toBeVisible()
  pressUndo()
  expect(await screen.findByText('The launch is back in the plan.')).toBeVisible()
  expect(verbs.undo).toHaveBeenCalledExactlyOnceWith()
  await waitFor(() => expect(screen.queryByText('The launch is out of the plan')).toBeNull())
})

test('deeds go one after another, each told whether it had to wait, and all are shown at once', async () => {
  queries.setQueryData(['capacity', 'relay', 'slots'], { cards: ['launch', 'survey'] })
  const shownAs = () => queries.getQueryData<{ cards: string[] }>(['capacity', 'relay', 'slots'])?.cards
  const without = (card: string) => (slots: unknown) => ({
    cards: (slots as { cards: string[] }).cards.filter((each) => each !== card),
  })
  let answer: (told: object) => void = () => {}
  const first = vi.fn(() => new Promise<object>((resolve) => (answer = resolve)))
  const second = vi.fn().mockResolvedValue({})
  act(() => void deeds.run(first, { shown: without('launch') as never }))
  let ended = Promise.resolve<unknown>(null)
  act(() => {
    ended = deeds.run(second, { shown: without('survey') as never })
  })
  await waitFor(() => expect(shownAs()).toEqual([]))
  expect(first).toHaveBeenCalledExactlyOnceWith(false)
  expect(second).not.toHaveBeenCalled()
  await act(async () => {
    answer({})
    await ended
  })
  expect(second).toHaveBeenCalledExactlyOnceWith(true)
})

test('a deed of which nothing comes keeps nobody from the next', async () => {
  const next = vi.fn().mockResolvedValue({})
  const refused = vi.fn()
  act(() => void deeds.run(() => Promise.reject(new Unreachable()), { refused }))
  await act(() => deeds.run(next))
  expect(next).toHaveBeenCalledExactlyOnceWith(true)
  expect(refused).toHaveBeenCalledOnce()
})

test('it waits for what the server has not answered yet', async () => {
  let answer: (told: { number: number }) => void = () => {}
  const asked = new Promise<{ number: number }>((resolve) => (answer = resolve))
  act(() => void deeds.run(() => asked))
  pressUndo()
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(verbs.undo).not.toHaveBeenCalled()
  act(() => answer({ number: 7 }))
  await waitFor(() => expect(verbs.undo).toHaveBeenCalledOnce())
})

test('whoever writes, or carries a card, takes nothing back', () => {
  pressUndo(screen.getByLabelText('Look for a card'))
  hand.set({ carried: {} as never })
  pressUndo()
  expect(verbs.undo).not.toHaveBeenCalled()
})

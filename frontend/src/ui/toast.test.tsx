import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { cleanNotifications, Notifications } from '@mantine/notifications'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { hideToast, mostToasts, showToast, tellBusy, tellDone } from './toast'

i18n.loadAndActivate({ locale: 'en', messages: {} })

beforeEach(() => {
  vi.useFakeTimers()
  cleanNotifications()
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Notifications limit={mostToasts} />
      </MantineProvider>
    </I18nProvider>,
  )
})
afterEach(() => vi.useRealTimers())

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const tell = (what: () => unknown) => {
  act(() => void what())
  wait(300)
}
const shown = () => [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent)

test('of more deeds than there is room for the last can be taken back, and the oldest is gone', () => {
  const undone = vi.fn()
  for (const nth of ['1st', '2nd', '3rd', '4th', '5th', '6th'])
    tell(() => tellDone(`${nth} placed`, () => undone(nth)))
  expect(shown()).toEqual(['3rd placedUndo', '4th placedUndo', '5th placedUndo', '6th placedUndo'])
  tell(() => fireEvent.click(screen.getAllByText('Undo').at(-1) as HTMLElement))
  expect(undone).toHaveBeenCalledExactlyOnceWith('6th')
  expect(shown()).toEqual(['3rd placedUndo', '4th placedUndo', '5th placedUndo'])
})

test('two deeds of one moment are both told', () => {
  tell(() => {
    tellDone('one')
    tellDone('two')
  })
  expect(shown()).toEqual(['one', 'two'])
})

test('what is still going on stays until it ends', () => {
  let ended = () => {}
  tell(() => {
    ended = tellBusy('Sending')
  })
  wait(600)
  for (const nth of ['1st', '2nd', '3rd', '4th']) tell(() => tellDone(nth))
  expect(shown()).toEqual(['Sending', '2nd', '3rd', '4th'])
  tell(ended)
  expect(shown()).toEqual(['2nd', '3rd', '4th'])
})

test('what is said again of the same thing stands alone, and for its whole time', () => {
  tell(() => showToast({ about: 'a card', message: 'in Doing', autoClose: 8000 }))
  wait(6000)
  tell(() => showToast({ about: 'a card', message: 'in Done', autoClose: 8000 }))
  wait(6000)
  expect(shown()).toEqual(['in Done'])
  tell(() => hideToast('a card'))
  expect(shown()).toEqual([])
})

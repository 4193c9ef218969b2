import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider, Menu } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { Dialog } from './dialog'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const shown = (children: ReactNode) =>
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">{children}</MantineProvider>
    </I18nProvider>,
  )

const withKeys = (button: HTMLElement) => {
  button.focus()
  fireEvent.click(button)
}

function Asking({ onlyOnce = false }: { onlyOnce?: boolean }) {
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState(false)
  return (
    <section tabIndex={-1} aria-label="The card">
      {done && onlyOnce ? null : (
        <button type="button" onClick={() => setAsked(true)}>
          Ask
        </button>
      )}
      {asked ? (
        <Dialog
          title="For approval"
          onClose={() => {
            setAsked(false)
            setDone(true)
          }}
        >
          <input aria-label="What" />
        </Dialog>
      ) : null}
    </section>
  )
}

test('whoever closes a window goes on at what they opened it by', async () => {
  shown(<Asking />)
  withKeys(screen.getByRole('button', { name: 'Ask' }))
  screen.getByLabelText('What').focus()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus())
})

test('where that is gone, at what held it', async () => {
  shown(<Asking onlyOnce />)
  withKeys(screen.getByRole('button', { name: 'Ask' }))
  screen.getByLabelText('What').focus()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.getByRole('region', { name: 'The card' })).toHaveFocus())
})

function AskedByMenu() {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked(true)}>Ask</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked ? (
        <Dialog title="For approval" onClose={() => setAsked(false)}>
          <input aria-label="What" />
        </Dialog>
      ) : null}
    </>
  )
}

test('of an entry of a menu, at what opens the menu', async () => {
  shown(<AskedByMenu />)
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  withKeys(await screen.findByRole('menuitem', { name: 'Ask' }))
  screen.getByLabelText('What').focus()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus())
})

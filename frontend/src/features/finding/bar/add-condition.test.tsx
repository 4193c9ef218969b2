import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AddCondition } from './add-condition'
import { type Bar, BarContext } from './bar-context'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const title = { name: 'title', label: 'Title', kind: 'words', of: null, ops: ['has'], keywords: [] }

function strip(fields: (typeof title)[], onAdd = vi.fn()) {
  const bar = { fields, vocabulary: { customFields: new Map() }, say: () => ({ field: 'Title' }) }
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <BarContext value={bar as unknown as Bar}>
          <AddCondition onAdd={onAdd} />
        </BarContext>
      </MantineProvider>
    </I18nProvider>
  )
}

test('what is typed right after the filter is opened is for it, and the focus goes back', async () => {
  render(strip([title]))
  const button = screen.getByRole('button', { name: 'Filter' })
  button.focus()
  fireEvent.click(button)
  await Promise.resolve()
  const find = screen.getByRole('textbox', { name: 'Find a field' })
  expect(find).toHaveFocus()
  fireEvent.keyDown(find, { key: 'Escape' })
  await waitFor(() => expect(button).toHaveFocus())
})

test('Enter that is pressed before the fields have come chooses the one that was typed', async () => {
  const { rerender } = render(strip([]))
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  const find = screen.getByRole('textbox', { name: 'Find a field' })
  fireEvent.change(find, { target: { value: 'Title' } })
  fireEvent.keyDown(find, { key: 'Enter' })
  rerender(strip([{ ...title, name: 'id', label: 'Number' }, title]))
  await Promise.resolve()
  expect(screen.getByRole('textbox', { name: 'Value' })).toHaveFocus()
})

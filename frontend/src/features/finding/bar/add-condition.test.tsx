import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AddCondition } from './add-condition'
import { type Bar, BarContext } from './bar-context'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const title = { name: 'title', label: 'Title', kind: 'words', of: null, ops: ['has'], keywords: [] }

function strip(fields: (typeof title)[], onAdd = vi.fn(), more: object = {}) {
  const said = () => ({ field: 'Title' })
  const bar = { fields, vocabulary: { customFields: new Map() }, board: null, say: said, ...more }
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

test('on a board the fields of another board are not offered', async () => {
  const own = { name: 'own', label: 'Own', kind: 'custom', of: null, ops: ['is'], keywords: [] }
  const fields = [
    { id: 1, name: 'Channel', board: null },
    { id: 2, name: 'Paper', board: 7 },
    { id: 3, name: 'Reach', board: 8 },
  ]
  const customFields = new Map(fields.map((field) => [field.id, field]))
  render(strip([own as never], vi.fn(), { board: 7, vocabulary: { customFields } }))
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  await Promise.resolve()
  expect(screen.getByRole('button', { name: 'Channel' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Paper' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Reach' })).toBeNull()
})

test('the choices of an own field are offered by their names, those put away are not', async () => {
  const own = { name: 'own', label: 'Own', kind: 'custom', of: null, ops: ['is'], keywords: [] }
  const options = [
    { id: 'a1', name: 'Newsletter', colour: 'teal' },
    { id: 'b2', name: 'Fax', colour: 'grey', archived: true },
  ]
  const customFields = new Map([[1, { id: 1, name: 'Channel', kind: 'choice', board: null, options }]])
  const onAdd = vi.fn()
  render(strip([own as never], onAdd, { vocabulary: { customFields } }))
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Channel' }))
  expect(screen.queryByLabelText('Fax')).toBeNull()
  fireEvent.click(screen.getByLabelText('Newsletter'))
  fireEvent.click(screen.getByText('Apply'))
  expect(onAdd).toHaveBeenCalledWith({ field: 'own', which: 1, op: 'is', values: [{ name: 'Newsletter' }] })
})

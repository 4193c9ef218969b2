import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SaveButton, type SaveButtonProps } from './save-button'

i18n.loadAndActivate({ locale: 'en', messages: {} })

function show(segment: SaveButtonProps['segment'], writing: SaveButtonProps['writing']) {
  const save = vi.fn()
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <SaveButton segment={segment} writing={writing} onSave={save} />
      </MantineProvider>
    </I18nProvider>,
  )
  return save
}
const draft = { isChanged: true, basedOn: 3 }

test.each([
  ['a segment that is put away', { archived: true, version: 3 }, draft, /put away/],
  ['a draft that was overtaken', { archived: false, version: 4 }, draft, /meanwhile/],
  ['nothing new', { archived: false, version: 3 }, { ...draft, isChanged: false }, /Nothing differs/],
])('%s is not saved, and the button says why', async (_, segment, writing, reason) => {
  const save = show(segment, writing)
  const button = screen.getByRole('button')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await userEvent.tab()
  expect(await screen.findByRole('tooltip')).toHaveTextContent(reason)
  await userEvent.click(button)
  expect(save).not.toHaveBeenCalled()
})

test('a draft is saved', async () => {
  const save = show({ archived: false, version: 3 }, draft)
  await userEvent.click(screen.getByRole('button', { name: 'Save as a version' }))
  expect(save).toHaveBeenCalledOnce()
})

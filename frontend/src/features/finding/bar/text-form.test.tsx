import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import { TextForm } from './text-form'

i18n.loadAndActivate({ locale: 'en', messages: {} })

test('the key that ends a word being composed does not apply the filter yet', () => {
  const onText = vi.fn()
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <WorkspaceContext value="relay">
          <TextForm text="" error={null} onText={onText} onLeave={() => {}} />
        </WorkspaceContext>
      </MantineProvider>
    </I18nProvider>,
  )
  const field = screen.getByLabelText('Filter as text')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onText).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onText).toHaveBeenCalledWith('')
})

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

test('a title that looks like a tag is shown as it was written, and is no part of the sentence', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  const complaint = vi.spyOn(console, 'error')
  const title = 'Spring <b>mailing</b> <0>not a link</0> <br/>'
  render(
    <I18nProvider i18n={i18n}>
      <p>
        <Trans>
          answers <strong>#7</strong> {title}
        </Trans>
      </p>
    </I18nProvider>,
  )
  expect(screen.getByText('#7').tagName).toBe('STRONG')
  expect(screen.getByRole('paragraph')).toHaveTextContent(`answers #7 ${title}`)
  expect(complaint).not.toHaveBeenCalled()
})

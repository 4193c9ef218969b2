import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { Addressed } from './addressed'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const shown = (part: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <Addressed part={part}>{(row) => <p>Row {row + 1}</p>}</Addressed>
      </MantineProvider>
    </I18nProvider>,
  )

test('a number in an address names a row', () => {
  shown('42')
  expect(screen.getByText('Row 43')).toBeVisible()
})

test.each(['abc', '', '-1', '1.5', '1e3', '99999999999999999999'])(
  '“%s” in an address leads nowhere',
  (part) => {
    shown(part)
    expect(screen.queryByText(/^Row/)).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
  },
)

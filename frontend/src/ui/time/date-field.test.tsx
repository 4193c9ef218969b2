import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { DateField } from './date-field'

i18n.loadAndActivate({ locale: 'en', messages: {} })

/** The last day follows the first one, as in an absence. */
function Days() {
  const [first, setFirst] = useState('2026-11-29')
  const [last, setLast] = useState('2026-11-29')
  return (
    <>
      <DateField
        label="First day"
        value={first}
        onKeep={(day) => {
          setFirst(day)
          setLast(day)
        }}
      />
      <DateField label="Last day" value={last} onKeep={setLast} />
    </>
  )
}

test('what is typed into a day that has just followed another one replaces it', async () => {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Days />
      </MantineProvider>
    </I18nProvider>,
  )
  const [first, last] = ['First day', 'Last day'].map((label) =>
    screen.getByLabelText<HTMLInputElement>(label),
  )
  if (!first || !last) throw new Error('no fields')
  // As a browser does it: the keyboard is on the last day when the first one is kept.
  fireEvent.change(first, { target: { value: '2026-12-21' } })
  last.focus()
  fireEvent.blur(first, { relatedTarget: last })
  await waitFor(() => expect(last).toHaveValue('Dec 21, 2026'))
  expect(last.value.slice(last.selectionStart ?? 0, last.selectionEnd ?? 0)).toBe('Dec 21, 2026')
})

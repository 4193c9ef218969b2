import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { DateField } from '#ui/time/date-field'
import { FormDialog } from './form-dialog'
import type { Doing } from './use-doing'

i18n.loadAndActivate({ locale: 'en', messages: {} })
const idle = { busy: false, words: {} } as unknown as Doing

function Locking({ onLock }: { onLock: (day: string) => void }) {
  const [day, setDay] = useState('2026-11-10')
  return (
    <FormDialog
      title="Lock"
      verb="Lock for good"
      doing={idle}
      onSubmit={() => onLock(day)}
      onClose={() => {}}
    >
      <DateField label="Up to" value={day} onKeep={setDay} />
    </FormDialog>
  )
}

test('a form is not sent with the day of before while what stands there is none', async () => {
  const onLock = vi.fn()
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Locking onLock={onLock} />
      </MantineProvider>
    </I18nProvider>,
  )
  const person = userEvent.setup()
  const field = await screen.findByLabelText('Up to')
  await person.clear(field)
  await person.type(field, 'no day')
  await person.click(screen.getByRole('button', { name: 'Lock for good' }))
  expect(onLock).not.toHaveBeenCalled()
  expect(field).toHaveFocus()
  await person.clear(field)
  await person.type(field, '2026-11-12')
  await person.click(screen.getByRole('button', { name: 'Lock for good' }))
  expect(onLock).toHaveBeenCalledWith('2026-11-12')
})

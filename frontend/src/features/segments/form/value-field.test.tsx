import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import type { FieldOfBase } from '../asking/segments-api'
import { ValueField } from './value-field'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const city: FieldOfBase = { name: 'city', label: 'City', type: 'text', currency: '', ops: ['in'] }
let last: unknown

function Field() {
  const [value, setValue] = useState<unknown>([])
  last = value
  return <ValueField field={city} op="in" value={value} onChange={setValue} />
}

beforeEach(() => {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Field />
      </MantineProvider>
    </I18nProvider>,
  )
})
const box = () => screen.getByRole('combobox', { name: 'Values' })

test('a value may have a comma in it', async () => {
  await userEvent.type(box(), 'Bergen, Limburg{Enter}')
  expect(last).toEqual(['Bergen, Limburg'])
})

test('what is pasted is a value on each line', async () => {
  await userEvent.click(box())
  await userEvent.paste('Bergen, Limburg\r\nDelft\n\nGouda\n')
  expect(last).toEqual(['Bergen, Limburg', 'Delft', 'Gouda'])
})

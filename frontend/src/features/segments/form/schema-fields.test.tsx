import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Vocabulary } from '../asking/segments-api'
import type { Values } from '../document/new-rule'
import { FormContext } from './form-context'
import { SchemaFields } from './schema-fields'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const name = (each: string) => ({ name: each, label: each.toUpperCase() })
const amount = { ...name('amount'), type: 'money', currency: 'EUR', ops: ['>='] }
const optional = (ref: string) => ({ anyOf: [{ $ref: `#/$defs/${ref}` }, { type: 'null' }] })
const op = { enum: ['=', '>=', 'between'], type: 'string' }
const value = { anyOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }] }
const vocabulary = {
  attributes: [],
  events: [
    { ...name('orders'), fields: [amount] },
    { ...name('visits'), fields: [] },
  ],
  channels: [],
  purposes: [],
  segments: [],
  language: {
    $defs: {
      Did: {
        properties: {
          type: { const: 'did' },
          event: { type: 'string' },
          count: optional('Compared'),
          sum: optional('Summed'),
        },
        required: ['type', 'event'],
      },
      Compared: { properties: { op, value }, required: ['op', 'value'] },
      Summed: {
        properties: { op, value, field: { type: 'string' }, currency: { type: 'string' } },
        required: ['op', 'value', 'field'],
      },
    },
  },
} as unknown as Vocabulary

function Form({ told }: { told: (values: Values) => void }) {
  const [values, setValues] = useState<Values>({ event: 'orders' })
  const keep = (next: Values) => {
    setValues(next)
    told(next)
  }
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <FormContext value={{ vocabulary, event: null }}>
          <SchemaFields definition="Did" values={values} onChange={keep} />
        </FormContext>
      </MantineProvider>
    </I18nProvider>
  )
}

test('a form asks what the schema says, with the words of the base', async () => {
  let last: Values = {}
  render(
    <Form
      told={(values) => {
        last = values
      }}
    />,
  )
  const person = userEvent.setup()
  const boxes = screen.getAllByRole('checkbox')
  expect(boxes).toHaveLength(2)

  await person.click(boxes[1] as HTMLElement)
  expect(last).toEqual({ event: 'orders', sum: { op: '>=', value: 1, field: 'amount', currency: 'EUR' } })

  const [event] = screen.getAllByRole('combobox')
  await person.selectOptions(event as HTMLElement, 'visits')
  expect(last).toEqual({ event: 'visits' })
})

test('what lies between takes two numbers', async () => {
  let last: Values = {}
  render(
    <Form
      told={(values) => {
        last = values
      }}
    />,
  )
  const person = userEvent.setup()
  await person.click(screen.getAllByRole('checkbox')[0] as HTMLElement)
  await person.selectOptions(screen.getAllByRole('combobox')[1] as HTMLElement, 'between')
  expect(last).toEqual({ event: 'orders', count: { op: 'between', value: [1, 1] } })
  expect(screen.getAllByRole('textbox')).toHaveLength(2)
})

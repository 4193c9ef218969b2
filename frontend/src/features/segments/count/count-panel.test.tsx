import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Check, Count } from '../asking/held'
import { CountPanel, type CountPanelProps } from './count-panel'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const count: Count = {
  customers: 200,
  members: null,
  combinator: 'and',
  steps: [
    { place: 'definition.rules[0]', words: 'Dutch', alone: 100, so_far: 100, without: 12 },
    { place: 'definition.rules[1]', words: 'this one address', alone: null, so_far: null, without: 100 },
  ],
  reach: [{ channel: 'email', label: 'E-mail', members: null }],
  as_of: '2026-11-30T08:00:00Z',
}
const read: Check = { document: '{}', problems: [], sentence: 'Dutch.', rules: [], counted: null }

function show(props: Partial<CountPanelProps>) {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <CountPanel
          check={read}
          isBehind={false}
          refused={undefined}
          onAskAgain={undefined}
          hasBase={false}
          isEmpty={false}
          asOf=""
          onAsOf={() => {}}
          {...props}
        />
      </MantineProvider>
    </I18nProvider>,
  )
}

test('a few are told as few, with no share and no difference that would tell how many', () => {
  show({ check: { ...read, counted: count } })
  expect(screen.getByText('of 200 customers').parentElement).toHaveTextContent('<10 of 200 customers')
  const [steps, reach] = screen.getAllByRole('list')
  expect(steps).toHaveTextContent('this one address<10<10 by itself')
  expect(steps).not.toHaveTextContent('without it')
  expect(reach).toHaveTextContent(/^E-mail<10 ?$/)
  expect(document.querySelector('[style*="NaN"]')).toBeNull()
})

test('counts that are told have their share', () => {
  const told = { ...count, members: 50, reach: [{ channel: 'email', label: 'E-mail', members: 25 }] }
  show({ check: { ...read, counted: told } })
  expect(screen.getByText('of 200 customers, 25%')).toBeVisible()
  expect(screen.getAllByRole('list')[1]).toHaveTextContent('E-mail25 50%')
})

test('too many rules are counted as a whole', () => {
  show({ check: { ...read, counted: { ...count, members: 50, steps: [], reach: [] } } })
  expect(screen.getByText('of 200 customers, 25%')).toBeVisible()
  expect(screen.queryByText('Rule by rule')).toBeNull()
})

test('why nothing was counted is told, and nothing is said not to fit', async () => {
  const again = vi.fn()
  show({ hasBase: true, refused: 'Others are counting right now.', onAskAgain: again })
  expect(screen.getByRole('alert')).toHaveTextContent('Others are counting right now.')
  expect(screen.queryByText(/does not fit/)).toBeNull()
  expect(screen.getByText('Dutch.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(again).toHaveBeenCalledOnce()
})

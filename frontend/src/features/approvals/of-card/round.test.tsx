import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Approval } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { Round } from './round'

const { verbs } = vi.hoisted(() => ({ verbs: { withdraw: vi.fn(), revokeLink: vi.fn(), makeLink: vi.fn() } }))
vi.mock('../asking/use-approvals', () => ({
  useApprovalDeeds: () => ({ verbs, run: (deed: () => unknown) => Promise.resolve(deed()) }),
}))
i18n.loadAndActivate({ locale: 'en', messages: {} })

const link = {
  id: 9,
  revoked: false,
  over: false,
  uses: [],
  refused: 0,
  by: 1,
  made_at: '2026-11-20T09:00:00Z',
}
const carla = { id: 4, name: 'Carla', member: null, contact: 2, answer: null, pins: [], links: [link] }
const round = {
  ...{ id: 7, title: 'The mock-up', state: 'open', round: 1, asked_by: 1, asked_at: '2026-11-20T09:00:00Z' },
  ...{ approvers: [carla], changed: [], may: { withdraw: true }, note: '', reason: '', held_up: '' },
} as unknown as Approval
const reader = { name: () => 'Anna', isGuest: false } as unknown as Reader

test.each([
  ['Take the question back', verbs.withdraw],
  ['Revoke the link', verbs.revokeLink],
])('“%s” is asked about before it is done', async (name, verb) => {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Round round={round} reader={reader} onLook={() => {}} />
      </MantineProvider>
    </I18nProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name }))
  expect(verb).not.toHaveBeenCalled()
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
  expect(verb).toHaveBeenCalledOnce()
})

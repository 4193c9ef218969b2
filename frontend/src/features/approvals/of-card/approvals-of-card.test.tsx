import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { AskedCard, Reader } from '../asking/asked-card'
import { ApprovalsOfCard } from './approvals-of-card'

const asked = vi.hoisted(() => ({ data: undefined, error: new Error('Nothing works'), refetch: vi.fn() }))
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => vi.fn(), useSearch: () => ({}) }))
vi.mock('../asking/use-approvals', () => ({ useApprovals: () => asked, useApprovalDeeds: () => ({}) }))
i18n.loadAndActivate({ locale: 'en', messages: {} })

test('approvals that could not be fetched are said to be missing, and can be asked for again', async () => {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ApprovalsOfCard
          card={{ id: 3 } as AskedCard}
          reader={{} as Reader}
          mayAsk={false}
          frame={(_actions, _count, body) => <section aria-label="Approvals">{body}</section>}
        />
      </MantineProvider>
    </I18nProvider>,
  )
  expect(screen.getByRole('region', { name: 'Approvals' })).toHaveTextContent('Nothing works')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(asked.refetch).toHaveBeenCalled()
})

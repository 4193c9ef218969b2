import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import { WhyForm } from './why-form'

const { post } = vi.hoisted(() => ({ post: vi.fn() }))
vi.mock('#api/client', () => ({ api: { POST: post }, ask: (answer: Promise<unknown>) => answer }))

i18n.loadAndActivate({ locale: 'en', messages: {} })

const queries = new QueryClient()
const form = (asOf: string, text = '{}') => (
  <I18nProvider i18n={i18n}>
    <MantineProvider env="test">
      <WorkspaceContext value="agency">
        <QueryClientProvider client={queries}>
          <WhyForm document={text} asOf={asOf} />
        </QueryClientProvider>
      </WorkspaceContext>
    </MantineProvider>
  </I18nProvider>
)

test('reasons stand as long as the rules and the day are those that were asked about', async () => {
  post.mockResolvedValue({ key: 'c…7', is_in: true, as_of: '2026-11-30T08:00:00Z', rules: [] })
  const { rerender } = render(form(''))
  await userEvent.type(screen.getByLabelText('Key of the customer'), 'c-7{Enter}')
  expect(await screen.findByText('c…7 is in.')).toBeVisible()

  rerender(form('2026-06-30'))
  expect(screen.queryByText('c…7 is in.')).toBeNull()
  rerender(form('', '{"other": 1}'))
  expect(screen.queryByText('c…7 is in.')).toBeNull()
})

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import type { Vocabulary, Whole } from '../asking/segments-api'
import { Builder } from './builder'
import type { Writing } from './use-document'

const { post } = vi.hoisted(() => ({ post: vi.fn() }))
vi.mock('#api/client', () => ({ api: { POST: post }, ask: (answer: Promise<unknown>) => answer }))

i18n.loadAndActivate({ locale: 'en', messages: {} })

const names = { base: 'shop', attributes: [], events: [], channels: [], purposes: [], segments: [] }
const vocabulary = { ...names, language: {}, may_ask_why: false } as unknown as Vocabulary
const document = {
  time_zone: 'Europe/Amsterdam',
  definition: { combinator: 'and' as const, rules: [{ type: 'consent', channel: 'email' }] },
}
const writing: Writing = {
  document,
  change: vi.fn(),
  replace: () => null,
  isChanged: false,
  basedOn: 1,
  discard: () => {},
  rebase: () => {},
}
const step = { place: 'definition.rules[0]', words: 'has agreed', alone: null, so_far: null, without: 80 }
const answer = {
  document: '{}',
  problems: [],
  sentence: '',
  rules: [{ place: 'definition.rules[0]', words: 'has agreed', customers: null }],
  counted: { customers: 80, members: null, combinator: 'and', steps: [step], reach: [], as_of: '' },
}

function show(archived: boolean) {
  post.mockResolvedValue(answer)
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <WorkspaceContext value="agency">
          <QueryClientProvider client={new QueryClient()}>
            <Builder
              segment={{ version: 1, archived } as Whole}
              vocabulary={vocabulary}
              writing={writing}
              names={new Map()}
            />
          </QueryClientProvider>
        </WorkspaceContext>
      </MantineProvider>
    </I18nProvider>,
  )
}

test('a rule that holds for a few says so', async () => {
  show(false)
  expect(await screen.findByText('holds for <10')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add a rule' })).toBeEnabled()
})

test('the rules of a segment that is put away are read, not changed', async () => {
  show(true)
  expect(await screen.findByText('holds for <10')).toBeVisible()
  expect(screen.getByText(/This segment is put away/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add a rule' })).toBeDisabled()
  expect(screen.getByLabelText('How the rules are joined')).toBeDisabled()
  expect(screen.getByLabelText('Whose days are meant')).toBeDisabled()
})

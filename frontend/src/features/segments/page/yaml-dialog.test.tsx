import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import { YamlDialog } from './yaml-dialog'

const { post } = vi.hoisted(() => ({ post: vi.fn() }))
vi.mock('#api/client', () => ({ api: { POST: post }, ask: (answer: Promise<unknown>) => answer }))

i18n.loadAndActivate({ locale: 'en', messages: {} })

// jsdom has no fonts; a text that grows with what is typed waits for them.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

const taken = vi.fn()
const closed = vi.fn()
const definition = { combinator: 'and', rules: [{ type: 'consent' }] }
const answer = { document: '', problems: [], sentence: '', rules: [], counted: null, refused: null }

async function bring() {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <WorkspaceContext value="agency">
          <QueryClientProvider client={new QueryClient()}>
            <YamlDialog onTaken={taken} onClose={closed} />
          </QueryClientProvider>
        </WorkspaceContext>
      </MantineProvider>
    </I18nProvider>,
  )
  await userEvent.type(screen.getByLabelText('YAML of a segment'), 'segment: x')
  await userEvent.click(screen.getByRole('button', { name: 'Take it into the builder' }))
}

beforeEach(() => {
  taken.mockReset()
  closed.mockReset()
})

test('rules that were read come into the builder, though they could not be counted', async () => {
  const document = JSON.stringify({ time_zone: 'Europe/Amsterdam', definition })
  const refused = { code: 'TakesTooLong', words: 'This took too long.' }
  post.mockResolvedValue({ ...answer, document, refused })
  await bring()
  expect(taken).toHaveBeenCalledExactlyOnceWith({ time_zone: 'Europe/Amsterdam', definition })
  expect(closed).toHaveBeenCalledOnce()
})

test('what cannot be read says on which line', async () => {
  post.mockResolvedValue({ ...answer, problems: [{ place: '', line: 3, reason: 'no mapping' }] })
  await bring()
  expect(await screen.findByRole('alert')).toHaveTextContent('line 3: no mapping')
  expect(taken).not.toHaveBeenCalled()
})

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { draftsBelongTo } from '#ui/drafts'
import type { Approval } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { ProofDialog } from './proof-dialog'

const { verbs, run } = vi.hoisted(() => ({
  verbs: { open: vi.fn(), answer: vi.fn() },
  run: vi.fn((deed: () => Promise<unknown>) => deed()),
}))
vi.mock('#api/workspace', () => ({ useWorkspace: () => 'relay' }))
vi.mock('../asking/use-approvals', () => ({ useApprovalDeeds: () => ({ verbs, run }) }))
i18n.loadAndActivate({ locale: 'en', messages: {} })
// What a text field that grows listens to, and jsdom has not.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const asked = { id: 7, title: 'Brief', state: 'open', approvers: [], proofs: [], may: { answer: true } }
const question = asked as unknown as Approval
const withdrawn = { ...question, state: 'withdrawn', may: { answer: false } } as Approval
const reader = { name: () => 'Anna', isGuest: false } as unknown as Reader

const dialog = (approval: Approval) => (
  <I18nProvider i18n={i18n}>
    <MantineProvider env="test">
      <ProofDialog approval={approval} rounds={[approval]} reader={reader} onClose={() => {}} />
    </MantineProvider>
  </I18nProvider>
)

beforeEach(() => {
  localStorage.clear()
  draftsBelongTo(7)
  verbs.open.mockResolvedValue(question)
  verbs.answer.mockResolvedValue(question)
})

test('what was written to a question that ends meanwhile stays to be copied, after a reload too', async () => {
  const first = render(dialog(question))
  await userEvent.type(await screen.findByLabelText('Your comment'), 'The price is wrong')
  first.rerender(dialog(withdrawn))
  expect(screen.getByLabelText('Your comment')).toHaveValue('The price is wrong')
  expect(screen.getByLabelText('Your comment')).toHaveAttribute('readonly')
  expect(screen.getByText('What you wrote was not sent.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
  first.unmount()
  render(dialog(withdrawn))
  expect(await screen.findByLabelText('Your comment')).toHaveValue('The price is wrong')
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }))
  expect(screen.queryByLabelText('Your comment')).toBeNull()
})

test('what was sent is not given back', async () => {
  const first = render(dialog(question))
  await userEvent.type(await screen.findByLabelText('Your comment'), 'Fine')
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  expect(verbs.answer).toHaveBeenCalledWith(7, expect.objectContaining({ comment: 'Fine' }))
  first.rerender(dialog(withdrawn))
  expect(screen.queryByText('What you wrote was not sent.')).toBeNull()
})

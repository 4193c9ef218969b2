import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Members } from './difference-part'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const members = {
  before: 120,
  after: null,
  stayed: 100,
  joined: 1,
  left: null,
  joined_by: [{ words: 'Dutch', members: 1 }],
  left_by: [{ words: 'Loyal', members: null }],
  some_joined: [],
  some_left: [],
  as_of: '2026-11-30T08:00:00Z',
}

test('who joins and who leaves is told by rule, a few as few', () => {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Members members={members} />
    </I18nProvider>,
  )
  expect(container).toHaveTextContent('120 → <10 customers, as of now: 100 stay, 1 joins, <10 leave.')
  const [joined, left] = screen.getAllByRole('listitem')
  expect(joined).toHaveTextContent('1 was turned away by: Dutch')
  expect(left).toHaveTextContent('<10 leave by: Loyal')
})

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { SegmentOverlap } from '../asking/held'
import { Matrix } from './matrix'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const segment = (id: number, name: string, size: number) => ({
  id,
  name,
  size,
  version: 1,
  as_of: '2026-06-30T22:00:00Z',
})
const overlap: SegmentOverlap = {
  segments: [segment(1, 'Dutch', 1200), segment(2, 'Loyal', 60), segment(3, 'Staff', 12)],
  shared: [
    [1200, 30, 3],
    [30, 60, null],
    [3, null, 12],
  ],
  least: 10,
  without_run: [],
  left_out: 0,
  of_one_state: true,
}
const cell = (name: string) => screen.getByRole('gridcell', { name })

beforeEach(() => {
  render(
    <I18nProvider i18n={i18n}>
      <Matrix overlap={overlap} />
    </I18nProvider>,
  )
})

test('a cell shows the share of its row’s segment, and its label the count', () => {
  expect(cell('50% of “Loyal” are in “Dutch”: 30 of 60.')).toHaveTextContent('50%')
  expect(cell('3% of “Dutch” are in “Loyal”: 30 of 1,200.')).toHaveTextContent('3%')
  expect(cell('“Dutch” has 1,200 in it.')).toHaveTextContent('1,200')
})

test('somebody is not told as nobody, and a few are told as few', () => {
  expect(cell('<1% of “Dutch” are in “Staff”: 3 of 1,200.')).toBeVisible()
  expect(cell('Fewer than 10 of “Loyal” are in “Staff”.')).toHaveTextContent('<10')
})

test('one cell is in the order of the keyboard, and arrows lead on from it', async () => {
  await userEvent.tab()
  expect(cell('3% of “Dutch” are in “Loyal”: 30 of 1,200.')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}')
  expect(cell('50% of “Loyal” are in “Dutch”: 30 of 60.')).toHaveFocus()
  expect(screen.getByText('50% of “Loyal” are in “Dutch”: 30 of 60.')).toBeVisible()
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

test('what the mouse is over is told in full', async () => {
  await userEvent.hover(cell('Fewer than 10 of “Staff” are in “Loyal”.'))
  expect(screen.getByText('Fewer than 10 of “Staff” are in “Loyal”.')).toBeVisible()
})
